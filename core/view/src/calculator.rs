//! A calculator that works: what the calculator face does besides hiding the pad.

/// The keys besides the digits: id and sign.
pub(crate) const KEYS: &[(&str, &str)] = &[
    ("divide", "\u{f7}"),
    ("times", "\u{d7}"),
    ("minus", "\u{2212}"),
    ("plus", "+"),
    ("point", "."),
    ("percent", "%"),
    ("delete", "\u{232b}"),
    ("clear", "C"),
    ("equals", "="),
];

/// Digits that the window shows.
const DIGITS: usize = 12;

/// A sum being typed.
#[derive(Default)]
pub(crate) struct Sum {
    /// What is typed now.
    typed: String,
    /// What stands before the operator.
    before: Option<(f64, Operator)>,
    /// A result stands in the window: the next digit begins anew.
    done: bool,
}

#[derive(Clone, Copy)]
enum Operator {
    Divide,
    Times,
    Minus,
    Plus,
}

impl Sum {
    /// Types a digit.
    pub(crate) fn digit(&mut self, digit: u8) {
        if std::mem::take(&mut self.done) {
            self.typed.clear();
        }
        if self.typed.len() < DIGITS && digit <= 9 {
            self.typed.push(char::from(b'0' + digit));
        }
    }

    /// Presses another key, by the id in [`KEYS`].
    pub(crate) fn press(&mut self, key: &str) {
        match key {
            "divide" => self.operator(Operator::Divide),
            "times" => self.operator(Operator::Times),
            "minus" => self.operator(Operator::Minus),
            "plus" => self.operator(Operator::Plus),
            "point" if !self.typed.contains('.') && !self.done => self.typed.push('.'),
            "percent" => self.typed = shown(self.value() / 100.0),
            "delete" => {
                self.typed.pop();
            }
            "clear" => *self = Self::default(),
            "equals" => self.equals(),
            _ => {}
        }
    }

    /// What stands in the window.
    pub(crate) fn text(&self) -> String {
        match (self.typed.as_str(), self.before) {
            ("", None) => "0".to_owned(),
            ("", Some((value, _))) => shown(value),
            (typed, _) => typed.to_owned(),
        }
    }

    fn value(&self) -> f64 {
        self.typed.parse().unwrap_or(0.0)
    }

    fn operator(&mut self, operator: Operator) {
        if !self.typed.is_empty() || self.before.is_none() {
            self.equals();
            self.before = Some((self.value(), operator));
        } else if let Some((value, _)) = self.before {
            self.before = Some((value, operator));
        }
        self.typed.clear();
        self.done = false;
    }

    fn equals(&mut self) {
        let value = self.value();
        let result = match self.before.take() {
            None => value,
            Some((before, Operator::Divide)) => before / value,
            Some((before, Operator::Times)) => before * value,
            Some((before, Operator::Minus)) => before - value,
            Some((before, Operator::Plus)) => before + value,
        };
        self.typed = shown(result);
        self.done = true;
    }
}

/// A number as the window has room for it; what is none, as calculators say it.
fn shown(value: f64) -> String {
    if !value.is_finite() || value.abs() >= 1e12 {
        return "E".to_owned();
    }
    let text = format!("{value:.8}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(keys: &str) -> String {
        let mut sum = Sum::default();
        for key in keys.chars() {
            match key {
                '0'..='9' => sum.digit(key as u8 - b'0'),
                '+' => sum.press("plus"),
                '-' => sum.press("minus"),
                '*' => sum.press("times"),
                '/' => sum.press("divide"),
                '.' => sum.press("point"),
                '%' => sum.press("percent"),
                '<' => sum.press("delete"),
                'C' => sum.press("clear"),
                _ => sum.press("equals"),
            }
        }
        sum.text()
    }

    #[test]
    fn it_calculates() {
        let sums =
            [("12+30=", "42"), ("7-10=", "-3"), ("2+3*4=", "20"), ("1/8=", "0.125"), ("1/0=", "E"), ("50%", "0.5")];
        for (keys, window) in
            sums.into_iter().chain([("12<=", "1"), ("12+5C", "0"), ("1+1=7", "7"), ("5+-2=", "3"), ("", "0")])
        {
            assert_eq!(typed(keys), window, "{keys}");
        }
    }
}
