# shellcheck shell=bash
# Builds the application when a source is newer than its jar.

application_jar() {
    local jar
    for jar in "$HERE"/backend/target/ringloop-backend-*.jar; do
        if [ -f "$jar" ]; then echo "$jar"; return; fi
    done
}

# Says the first source that is newer than the jar (a deleted file makes its folder newer).
newer_source() {
    local sources=() candidate
    for candidate in "$HERE"/{processes,rules,telephony,backend}/src/main "$HERE"/frontend/{src,public} \
        "$HERE"/pom.xml "$HERE"/*/pom.xml "$HERE"/frontend/*.{json,ts,js,mjs,html}; do
        [ -e "$candidate" ] && sources+=("$candidate")
    done
    find "${sources[@]}" -newer "$1" -print -quit
}

build_application() {
    local jar
    jar="$(application_jar)"
    if [ -n "$jar" ] && [ -z "$(newer_source "$jar")" ]; then return; fi
    require_javac
    require_maven
    require_npm
    require_disk 4000
    [ -n "$jar" ] || say "· First build on this machine: about five minutes where every library must be fetched, then less than one."
    local begun=$SECONDS
    forget_classes
    build_with_maven package -pl backend -am -Dmaven.test.skip=true -Dspotless.check.skip=true
    touch "$(application_jar)"
    say "  Built in $(duration $((SECONDS - begun)))"
}

# Maven leaves what was compiled or copied from a source that no longer exists.
forget_classes() { rm -rf "$HERE"/{processes,rules,telephony,backend}/target/{classes,test-classes}; }

# Runs Maven with its output in var/log/build.log and one line per module on the screen.
build_with_maven() {
    local log="$VAR/log/build.log"
    mkdir -p "$VAR/log"
    (cd "$HERE" && mvn -B -ntp -Dstyle.color=never "$@" 2>&1) | tee "$log" | show_modules || {
        grep -E '^\[ERROR\]' "$log" | head -n 20 >&2
        fail "The build failed." "The whole output is in $log"
    }
}

show_modules() { sed -un 's/^\[INFO\] Building Ringloop \(.*[^ ]\)  *[0-9][^ ]*  *\[\([0-9]*\)\/\([0-9]*\)\].*/· Building \2 of \3: \1/p'; }

# Maven fetches the Node of the front end with npm (frontend/stage-node.sh); without npm its plugin asks nodejs.org.
require_npm() { command -v npm >/dev/null || install_packages "npm fetches what the front end is built with" npm || true; }

bench() {
    require_java
    require_javac
    require_maven
    build_application
    build_with_maven -q -Pbench package -pl backend/bench -am -DskipTests
    exec "$(java_command)" -jar "$HERE/backend/bench/target/ringloop-bench.jar" --root="$HERE" --var="$VAR" "$@"
}
