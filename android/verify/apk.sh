#!/bin/sh
# Packs and signs what `mvn package` has compiled: apk.sh MADE. R8, zipalign, apksigner; no Gradle, no Android SDK.
# The key is made here and good for nothing: a release is signed elsewhere, off line.
set -eu
made=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
out=$made/apk
budget=2500000
rm -rf "$out/dex" "$out/root" "$out/night.apk" "$out/unaligned.apk"
mkdir -p "$out/dex" "$out/root"

# 1. Shrunk bytecode. The JDK stands in for java.*: android-all has almost none of it.
jars=$(ls "$out"/jars/*.jar | grep -v -e '/annotations-' -e 'kotlin-stdlib-jdk')
# shellcheck disable=SC2086
java -Xmx3g -cp "$out/tools/r8.jar" com.android.tools.r8.R8 --release --min-api 26 \
    --lib "$out/tools/android-all.jar" --lib "$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")" \
    --pg-conf "$here/rules.pro" --output "$out/dex" "$made/app/app-0.1.0.jar" $jars >"$out/r8.log" 2>&1 || {
    tail -20 "$out/r8.log"
    exit 1
}

# 2. The package: resources, bytecode, pictures, native code.
cp "$made/app/res.apk" "$out/unaligned.apk"
cp "$out"/dex/classes*.dex "$out/root/"
mkdir -p "$out/root/nightjar" "$out/root/lib/arm64-v8a"
unzip -qo "$made/ui/ui-0.1.0.jar" 'nightjar/*' -d "$out/root"
unzip -qoj "$out/tools/jna.aar" jni/arm64-v8a/libjnidispatch.so -d "$out/root/lib/arm64-v8a"
library=${NIGHTJAR_ANDROID_LIBRARY:-}
if [ -n "$library" ]; then
    cp "$library" "$out/root/lib/arm64-v8a/libnightjar_ffi.so"
else
    echo "apk: without libnightjar_ffi.so: no Android NDK here, so the core is type-checked for arm64 and not linked"
fi
(cd "$out/root" && zip -q -X -r "$out/unaligned.apk" . -x 'lib/*' && zip -q -X -0 -r "$out/unaligned.apk" lib)
zipalign -f -p 4 "$out/unaligned.apk" "$out/aligned.apk"

# 3. Signed and checked.
if [ ! -f "$out/key.p12" ]; then
    keytool -genkeypair -keystore "$out/key.p12" -storetype PKCS12 -storepass nightjar -alias test -keyalg EC \
        -groupname secp256r1 -validity 30 -dname CN=test 2>/dev/null
fi
apksigner sign --ks "$out/key.p12" --ks-pass pass:nightjar --min-sdk-version 26 --out "$out/night.apk" "$out/aligned.apk"
apksigner verify --min-sdk-version 26 "$out/night.apk"
zipalign -c -p 4 "$out/night.apk"
aapt2 dump badging "$out/night.apk" >"$out/badging.txt"

dex=$(cat "$out"/dex/classes*.dex | wc -c)
echo "apk: $(wc -c <"$out/night.apk") bytes signed, dex $dex bytes of at most $budget"
grep -E "^(package|sdkVersion|targetSdkVersion|uses-permission|application-label|native-code)" "$out/badging.txt" | cut -c1-120
[ "$dex" -le "$budget" ] || { echo "apk: the bytecode is over its budget" >&2; exit 1; }
# Languages: exactly ours.
found=$(grep '^locales:' "$out/badging.txt" | tr -d "'" | cut -d' ' -f2- | tr ' ' '\n' | grep -v -e '^--_--$' -e '^$' | sort | paste -sd,)
echo "apk: languages $found"
