#!/bin/sh
# Unpacks AndroidX archives: $1/aar into $1/classes, $1/aar-test into $1/test-classes, each archive whole below $1/x, for its resources.
set -eu
cd "$1"
# The same archives are not unpacked twice.
wanted=$(ls -l aar aar-test | cksum)
if [ ! -f unpacked ] || [ "$(cat unpacked)" != "$wanted" ]; then
    rm -rf x classes test-classes unpacked
    mkdir -p x classes test-classes
    unpack() { # archives, classes
        for archive in "$1"/*.aar; do
            name=$(basename "$archive" .aar)
            mkdir -p "x/$name"
            unzip -qo "$archive" -d "x/$name"
            chmod -R u+w "x/$name"
            [ ! -f "x/$name/classes.jar" ] || unzip -qo "x/$name/classes.jar" -d "$2"
        done
    }
    unpack aar classes
    unpack aar-test test-classes
    echo "$wanted" >unpacked
fi
# Robolectric asks for the newest system it knows, though no test runs on it: 200 MB that the other one stands in for.
cd ../robolectric
ln -sf android-all-instrumented-14-*.jar android-all-instrumented-15-robolectric-12650502-i7.jar
