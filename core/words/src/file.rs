//! One language's Fluent file, loaded.

use std::borrow::Cow;
use std::collections::BTreeSet;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Pattern};

use crate::Language;
use crate::isolate::{isolated, isolated_numbers};
use crate::plural::select_by_form;

/// The texts of one language and which of them nobody has reviewed.
pub(crate) struct File {
    pub(crate) language: Language,
    bundle: FluentBundle<FluentResource>,
    unreviewed: BTreeSet<String>,
}

impl File {
    pub(crate) fn load(language: Language, is_isolating: bool) -> Self {
        Self::read(language, language.source(), is_isolating)
    }

    pub(crate) fn read(language: Language, source: &str, is_isolating: bool) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        bundle.set_use_isolating(false);
        if is_isolating {
            bundle.set_formatter(Some(isolated_number));
            bundle.set_transform(Some(isolated_numbers));
        }
        // A fault in a file leaves the rest of it usable, and the tests find it; what is missing comes in English.
        let text = if language == Language::Lt { select_by_form(source) } else { Cow::Borrowed(source) };
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text.into_owned());
        let _: Result<(), Vec<FluentError>> = bundle.add_resource(resource);
        Self { language, bundle, unreviewed: unreviewed(source) }
    }

    /// Finds a message's value, or its attribute's.
    pub(crate) fn find(&self, message: &str, attribute: Option<&str>) -> Option<&Pattern<&str>> {
        let message = self.bundle.get_message(message)?;
        match attribute {
            Some(attribute) => Some(message.get_attribute(attribute)?.value()),
            None => message.value(),
        }
    }

    pub(crate) fn write(&self, pattern: &Pattern<&str>, values: &FluentArgs<'_>) -> String {
        let mut faults = Vec::new();
        self.bundle.format_pattern(pattern, Some(values), &mut faults).into_owned()
    }

    pub(crate) fn is_reviewed(&self, message: &str) -> bool {
        !self.unreviewed.contains(message)
    }
}

fn isolated_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(isolated(&number.as_string())),
        FluentValue::String(_) | FluentValue::Custom(_) | FluentValue::None | FluentValue::Error => None,
    }
}

/// Names of the messages whose comment says so.
fn unreviewed(source: &str) -> BTreeSet<String> {
    let (Ok(resource) | Err((resource, _))) = fluent_syntax::parser::parse(source);
    let marked = |entry: &Entry<&str>| match entry {
        Entry::Message(message) => {
            let comment = message.comment.as_ref()?;
            comment.content.iter().any(|line| line.trim() == "unreviewed").then(|| message.id.name.to_owned())
        }
        Entry::Term(_)
        | Entry::Comment(_)
        | Entry::GroupComment(_)
        | Entry::ResourceComment(_)
        | Entry::Junk { .. } => None,
    };
    resource.body.iter().filter_map(marked).collect()
}
