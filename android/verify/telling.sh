#!/bin/sh
# Whether somebody who unpacks the package reads what the app is for: telling.sh OUT, with night.apk in it.
# Names of files, every string of the bytecode (class, method and field names too) and of the resources. The words of the
# screens are in the core's library, which is not made here (README.md says so).
set -eu
out=$1
export LC_ALL=C
words='(^|[^a-z])hiv([^a-z]|$)|HIV|[Cc]ondom|[Ss]ex([^t]|$)|[Pp]olice|[Dd]rug|[Ss]yringe|[Nn]eedle|[Ll]ube|[Nn]alox|[Cc]linic|[Pp]regnan|[Oo]utreach|[Pp]rostit|[Ee]scort|[Tt]ransgender|[Ss]exual|[Ii]njecting|[Hh]epatitis|[Mm]ethadon'
printable() { # of every file below a folder, three signs and more
    find "$1" -type f -exec grep -aohE '[[:print:]]{3,}' {} +
}
rm -rf "$out/read"
mkdir -p "$out/read"
unzip -qo "$out/night.apk" -d "$out/read"
{
    (cd "$out/read" && find . -type f)
    printable "$out/read"
    aapt2 dump strings "$out/night.apk"
} >"$out/read.txt"
# The controls: the same reading finds a class of ours, a library's string and a planted word.
for known in MainActivity kotlinx.coroutines org.example.night; do
    grep -q "$known" "$out/read.txt" || { echo "telling: does not even find $known" >&2; exit 1; }
done
printf 'x\000hi/male-condom e M\n' >"$out/planted"
grep -aohE '[[:print:]]{3,}' "$out/planted" | grep -qE "$words" || { echo "telling: does not find what was planted" >&2; exit 1; }
# One is known: what the compiler writes to print a record names its fields, and a field of the end of a shift is called so.
grep -nE "$words" "$out/read.txt" | grep -v ':, police=$' | cut -c1-160 >"$out/telling.txt" || true
if [ -s "$out/telling.txt" ]; then
    head -20 "$out/telling.txt" >&2
    echo "telling: $(wc -l <"$out/telling.txt") lines of the package say what the app is for" >&2
    exit 1
fi
echo "telling: $(wc -l <"$out/read.txt") strings read, none says what the app is for"
