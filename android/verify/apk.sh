#!/bin/sh
# Packs and signs what Maven has compiled: apk.sh MADE. R8, aapt2's package, zipalign, apksigner; no Gradle, no Android SDK.
# The key is made here and good for nothing: a release is signed elsewhere, off line. Fails where the package breaks a rule.
set -eu
made=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
out=$made/apk
budget=2500000
began=$(date +%s)
fail() {
    echo "apk: $1" >&2
    exit 1
}
rm -rf "$out/dex" "$out/root" "$out/night.apk" "$out/unaligned.apk"
mkdir -p "$out/dex" "$out/root"

# 1. Shrunk bytecode. The JDK stands in for java.*: android-all has almost none of it.
jars=$(ls "$out"/jars/*.jar | grep -v -e '/annotations-' -e 'kotlin-stdlib-jdk')
# shellcheck disable=SC2086
java -Xmx4g -cp "$out/tools/r8.jar" com.android.tools.r8.R8 --release --min-api 26 \
    --lib "$out/tools/android-all.jar" --lib "$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")" \
    --pg-conf "$here/rules.pro" --output "$out/dex" "$made/app/app-0.1.0.jar" $jars >"$out/r8.log" 2>&1 || {
    tail -20 "$out/r8.log"
    fail "R8 has failed"
}
echo "apk: R8 in $(($(date +%s) - began)) s"

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

# 4. Rules. Size of the bytecode.
dex=$(cat "$out"/dex/classes*.dex | wc -c)
echo "apk: $(wc -c <"$out/night.apk") bytes signed, dex $dex bytes of at most $budget"
[ "$dex" -le "$budget" ] || fail "the bytecode is over its budget"
# Languages: exactly ours. aapt2 writes sr-Latn where the resources say b+sr+Latn; the system's English is its default.
wanted=$(tr ',' '\n' <"$here/languages.txt" | sed -e 's/^b+//' -e 's/+/-/g' | grep -v '^en$' | sort | paste -sd' ')
found=$(sed -n "s/^locales: //p" "$out/badging.txt" | tr -d "'" | tr ' ' '\n' | grep -v -e '^--_--$' -e '^$' | sort | paste -sd' ')
[ "$found" = "$wanted" ] || fail "languages are '$found', not '$wanted'"
echo "apk: languages en $found"
# Four permissions, and the ones that a library might have brought with it are none of them.
asked=$(sed -n "s/^uses-permission: name='android.permission.\([A-Z_]*\)'.*/\1/p" "$out/badging.txt" | sort | paste -sd' ')
[ "$asked" = "CAMERA INTERNET RECEIVE_BOOT_COMPLETED VIBRATE" ] || fail "permissions are '$asked'"
"$here/telling.sh" "$out"
echo "apk: done in $(($(date +%s) - began)) s"
