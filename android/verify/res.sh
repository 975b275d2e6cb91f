#!/bin/sh
# Links Android resources without Gradle: res.sh MODULE MADE ANDROID_JAR
# Writes R.java below MADE/MODULE/gen, res.apk, and what Robolectric must be told (test_config.properties).
set -eu
module=$1 made=$2 android=$3
here=$(cd "$(dirname "$0")/.." && pwd)
out=$made/$module
x=$made/deps/x
mkdir -p "$out/gen" "$out/compiled" "$out/test-classes/com/android/tools" "$made/compiled"
manifest=$here/$module/src/main/AndroidManifest.xml
own=""
if [ "$module" = ui ]; then manifest=$here/verify/test-manifest.xml; fi
# The languages of the app: without -c the libraries' own tables would add 85 others.
languages=$(cat "$here/verify/languages.txt")

for res in "$x"/*/res; do
    [ -d "$res" ] || continue
    zip=$made/compiled/$(basename "$(dirname "$res")").zip
    [ -f "$zip" ] || aapt2 compile --dir "$res" -o "$zip"
done
if [ -d "$here/$module/src/main/res" ]; then
    aapt2 compile --dir "$here/$module/src/main/res" -o "$out/own.zip"
    own="-R $out/own.zip"
fi
packages=$(grep -hoE 'package="[^"]+"' "$x"/*/AndroidManifest.xml | cut -d'"' -f2 | sort -u | paste -sd:)
overlays=""
for zip in "$made"/compiled/*.zip; do overlays="$overlays -R $zip"; done
# shellcheck disable=SC2086
aapt2 link -I "$android" --manifest "$manifest" --java "$out/gen" --extra-packages "$packages" --auto-add-overlay \
    --non-final-ids --min-sdk-version 26 --target-sdk-version 34 --version-code 1 --version-name 0.1.0 \
    -c "$languages" -o "$out/res.apk" $overlays $own
cat >"$out/test-classes/com/android/tools/test_config.properties" <<P
android_resource_apk=$out/res.apk
android_merged_manifest=$manifest
android_custom_package=$(grep -oE 'package="[^"]+"' "$manifest" | head -1 | cut -d'"' -f2)
P
