#!/usr/bin/env bash
# shellcheck disable=SC1091,SC2030,SC2031  # functions run with another HERE in subshells
# Tests of ./ringloop itself: arguments, refusals, counting. No build, no database; a second or two.
set -uo pipefail

REPOSITORY="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
SCRATCH="$(mktemp -d)"
trap 'rm -rf "$SCRATCH"' EXIT
PASSED=0 FAILED=0

# check "sentence" command... : the command must succeed.
check() {
    local sentence="$1"
    shift
    if "$@" >"$SCRATCH/check" 2>&1; then
        PASSED=$((PASSED + 1))
    else
        FAILED=$((FAILED + 1))
        printf '✗ %s\n' "$sentence"
        sed 's/^/    /' "$SCRATCH/check"
    fi
}

ringloop() { RINGLOOP_VAR="$SCRATCH/var" "$REPOSITORY/ringloop" "$@"; }

# refuses "words that must appear" command... : fails, and says so in these words.
refuses() {
    local words="$1" output
    shift
    if output="$("$@" 2>&1)"; then echo "did not refuse"; return 1; fi
    grep -qF -- "$words" <<<"$output" || { echo "$output"; return 1; }
}

# A Java that only tells its version.
fake_java() {
    mkdir -p "$SCRATCH/jdk-$1/bin"
    printf '#!/bin/sh\necho "openjdk version \\"%s\\" 2020-01-01" >&2\n' "$1" >"$SCRATCH/jdk-$1/bin/java"
    chmod +x "$SCRATCH/jdk-$1/bin/java"
    echo "$SCRATCH/jdk-$1"
}

# Runs a function of the command with its parts loaded: with_parts function argument...
with_parts() {
    HERE="$REPOSITORY" VAR="$SCRATCH/var" bash -c 'set -euo pipefail; for part in say machine build up test; do . "$HERE/backend/command/$part.sh"; done; "$@"' parts "$@"
}

equals() { [ "$1" = "$2" ] || { echo "expected '$1', got '$2'"; return 1; }; }

helps() {
    local words
    for words in "up --production" "test" "pbx" "bench" RINGLOOP_PORT RINGLOOP_VAR RINGLOOP_DB_URL RINGLOOP_PBX_HOST; do
        ringloop --help | grep -qF -- "$words" || { echo "help does not tell: $words"; return 1; }
    done
}

major_of() { equals "$2" "$(with_parts java_major "$(fake_java "$1")/bin/java")"; }

# Runs one check while a process listens on port $HELD.
while_a_port_is_held() {
    local pid
    cat >"$SCRATCH/Hold.java" <<'JAVA'
class Hold {
    public static void main(String[] args) throws Exception {
        var socket = new java.net.ServerSocket(0, 50, java.net.InetAddress.getLoopbackAddress());
        System.out.println(socket.getLocalPort());
        Thread.sleep(60_000);
    }
}
JAVA
    java "$SCRATCH/Hold.java" >"$SCRATCH/held" &
    pid=$!
    for _ in $(seq 100); do [ -s "$SCRATCH/held" ] && break; sleep 0.1; done
    HELD="$(cat "$SCRATCH/held")"
    "$@"
    kill "$pid"
    wait "$pid" 2>/dev/null
}

up_on_held_port() { RINGLOOP_PORT="$HELD" ringloop up; }
names_the_holder() { refuses "Port $HELD, wanted for the web application, is taken by java (process" up_on_held_port; }
proposes_another() { refuses "RINGLOOP_PORT=$((HELD + 1)) ./ringloop up" up_on_held_port; }
finds_a_free_port() { local port; port="$(with_parts free_port "$HELD")"; [ "$port" -gt "$HELD" ]; }

with_java() { JAVA_HOME="$(fake_java "$1")" ringloop up; }
with_port() { RINGLOOP_PORT="$1" ringloop up; }
with_var() { RINGLOOP_PORT=1 RINGLOOP_AGI_PORT=2 RINGLOOP_VAR="$1" "$REPOSITORY/ringloop" up; }

counts_reports() {
    cat >"$SCRATCH/one.xml" <<'XML'
<?xml version="1.0"?>
<testsuite name="a" time="0.1" tests="5" errors="1" skipped="1" failures="1"><testcase name="x"/></testsuite>
XML
    printf '<testsuites name="v" tests="9" failures="9">\n <testsuite name="b" tests="3" failures="0" errors="0" skipped="0">\n </testsuite>\n</testsuites>\n' >"$SCRATCH/two.xml"
    equals "  both: 5 passed, 2 failed, 1 skipped" "$(with_parts count_reports both "$SCRATCH/one.xml" "$SCRATCH/two.xml")"
}

# A model with a count and a table without: the first is told, the second fails the run.
tells_what_was_not_counted() {
    local tree="$SCRATCH/counted" told
    mkdir -p "$tree/processes/src/main/resources/processes/a-model" "$tree/processes/target/coverage" "$tree/rules/src/main/resources/rules"
    touch "$tree/rules/src/main/resources/rules/b-table.dmn"
    echo "a-model: 2/2 flow nodes" >"$tree/processes/target/coverage/a-model.txt"
    told="$(with_parts eval "HERE='$tree'; report_coverage; echo \"failed: \$FAILED\"")"
    for words in "  a-model: 2/2 flow nodes" "b-table: nothing was counted" "failed: 1"; do
        grep -qF -- "$words" <<<"$told" || { echo "$told"; return 1; }
    done
}

newer_source_in() { (HERE="$1" && . "$REPOSITORY/backend/command/build.sh" && newer_source "$1/jar"); }
sees_newer_source() {
    local tree="$SCRATCH/tree" source="$SCRATCH/tree/backend/src/main/A.java"
    mkdir -p "$(dirname "$source")"
    echo a >"$source"
    touch -d '-1 minute' "$source" "$(dirname "$source")"
    touch "$tree/jar"
    equals "" "$(newer_source_in "$tree")" || return 1
    touch -d '+1 minute' "$source"
    equals "$source" "$(newer_source_in "$tree")"
}

check "help tells every command and setting" helps
check "no command at all is an error" refuses "./ringloop up" ringloop
check "an unknown command is refused by name" refuses "I do not know 'fly'." ringloop fly
check "an unknown option of up is refused by name" refuses "'up' does not know '--fast'." ringloop up --fast
check "test takes no arguments" refuses "'test' takes no arguments." ringloop test now
check "Java 17 is read from its version" major_of 17.0.15 17
check "an early-access Java is read from its version" major_of 25-ea 25
check "Java 8 is read from its old numbering" major_of 1.8.0_402 8
check "a Java too old is refused with its version" refuses "This Java is version 11; Ringloop needs 17" with_java 11.0.22
check "a port that is no number is refused" refuses "RINGLOOP_PORT=web is not a port." with_port web
check "a port out of range is refused" refuses "RINGLOOP_PORT=70000 is not a port." with_port 70000
check "a folder that cannot be made is refused" refuses "I may not write to" with_var /proc/ringloop
check "too little disk is refused with the figures" refuses "99999999 MB are needed" with_parts require_disk 99999999
while_a_port_is_held check "a taken port is refused with its holder" names_the_holder
while_a_port_is_held check "a taken port comes with a proposal" proposes_another
while_a_port_is_held check "a free port is found beside a taken one" finds_a_free_port
check "JUnit reports are added up, their totals not counted twice" counts_reports
check "a model or table whose paths were not counted fails the run" tells_what_was_not_counted
check "a source newer than the jar asks for a build" sees_newer_source
check "durations are told in words" equals "2 min 5 s" "$(with_parts duration 125)"
if command -v shellcheck >/dev/null; then
    check "shellcheck finds nothing in the scripts" shellcheck -x "$REPOSITORY/ringloop" "$REPOSITORY"/backend/command/*.sh "$REPOSITORY/.ci/run"
fi

echo "$PASSED passed, $FAILED failed"
[ "$FAILED" -eq 0 ]
