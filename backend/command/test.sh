# shellcheck shell=bash
# Proves everything. A suite that fails does not stop the next one; a suite that cannot run says so loudly and counts as skipped.

PASSED=0 FAILED=0 SKIPPED=0

run_tests() {
    [ $# -eq 0 ] || fail "'test' takes no arguments." "To run one test: mvn -pl backend -am test -Dtest=NameOfTest -Dsurefire.failIfNoSpecifiedTests=false"
    local begun=$SECONDS
    require_java
    require_javac
    require_disk 6000
    require_maven
    require_npm
    test_the_command
    test_with_maven
    test_in_the_browser
    report_coverage
    say ""
    say "Everything took $(duration $((SECONDS - begun)))."
    say "$PASSED passed, $FAILED failed, $SKIPPED skipped"
    if [ "$FAILED" -gt 0 ] || [ "$PASSED" -eq 0 ]; then exit 1; fi
}

count() {
    say "  $1: $2 passed, $3 failed, $4 skipped"
    PASSED=$((PASSED + $2)) FAILED=$((FAILED + $3)) SKIPPED=$((SKIPPED + $4))
}

skip_suite() {
    say "!!!! SKIPPED: $1"
    say "!!!! because  $2"
    SKIPPED=$((SKIPPED + 1))
}

# Adds up the test suites of JUnit reports (Surefire, Vitest and Playwright all write them): count_reports name file...
count_reports() {
    local name="$1" sums
    shift
    sums="$({ cat "$@" 2>/dev/null || true; } | awk '
        function number(key) { return match($0, "[ \t]" key "=\"[0-9]+\"") ? substr($0, RSTART + length(key) + 3, RLENGTH - length(key) - 4) + 0 : 0 }
        /<testsuite[ \t]/ { tests += number("tests"); bad += number("failures") + number("errors"); skipped += number("skipped") }
        END { print tests - bad - skipped, bad + 0, skipped + 0 }')"
    # shellcheck disable=SC2086  # three numbers
    count "$name" $sums
}

test_the_command() {
    say "== The command itself"
    local output last
    output="$(bash "$HERE/backend/command/self-test.sh" 2>&1 || true)"
    say "$output"
    last="$(tail -n 1 <<<"$output")"
    if [[ "$last" =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
        count command "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" 0
    else
        count command 0 1 0
    fi
}

# Unit, rules, process, architecture and database tests, the telephony contract on both PBXs, and the front end's own checks.
test_with_maven() {
    say "== Maven: every module"
    local code=0
    if [ "$(uname -s)" != Linux ] || ! have_packages "the real Asterisk and its callers" debootstrap:debootstrap sipp:sip-tester; then
        skip_suite "the telephony contract on a real Asterisk" "debootstrap and sip-tester are missing and I am not root"
    fi
    forget_classes
    rm -rf "$HERE/processes/target/coverage" "$HERE/rules/target/coverage"
    find "$HERE" -path '*/target/surefire-reports' -not -path '*/node_modules/*' -prune -exec rm -rf {} +
    rm -f "$HERE/frontend/target/vitest.xml" "$HERE/frontend/target/checked"
    # Two modules at a time: while Asterisk is called in real time, the front end's checks have the processor.
    (cd "$HERE" && mvn -B -ntp -T 2 -Dstyle.color=never verify -fae -Dmaven.test.failure.ignore=true) || code=$?
    count_reports "Java" "$HERE"/*/target/surefire-reports/TEST-*.xml
    count_reports "front end" "$HERE/frontend/target/vitest.xml"
    if [ ! -f "$HERE/frontend/target/checked" ]; then
        say "✗ The front end's checks failed (lint, types, format or component tests: see above)."
        count "front end checks" 0 1 0
    fi
    if [ "$code" -ne 0 ]; then
        say "✗ The Maven build failed beside its tests (compiler, format or packaging: see above)."
        count build 0 1 0
    fi
}

# What a person does, in a real browser, against the built application on its own data.
test_in_the_browser() {
    say "== The browser"
    if [ ! -f "$HERE/frontend/playwright.config.ts" ]; then
        skip_suite "the browser tests" "frontend/playwright.config.ts does not exist"
        return
    fi
    if ! have_packages "the browser tests and their Chinese fonts" chromium:chromium /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc:fonts-noto-cjk; then
        skip_suite "the browser tests" "Chromium or its fonts are missing and I am not root"
        return
    fi
    local report="$HERE/frontend/target/playwright.xml"
    rm -f "$report"
    # Playwright starts the built application itself, on its own ports and data (frontend/playwright.config.ts).
    (cd "$HERE/frontend" && unset RINGLOOP_URL RINGLOOP_DB_URL RINGLOOP_PBX_HOST &&
        CI=1 PATH="$HERE/var/node/node:$PATH" PLAYWRIGHT_JUNIT_OUTPUT_FILE="$report" npx playwright test --reporter=list,junit) || true
    if grep -q '<testcase' "$report" 2>/dev/null; then
        count_reports browser "$report"
    else
        say "✗ No browser test ran: the application under test did not start (see above)."
        count browser 0 1 0
    fi
}

# What the tests of each model and each rule set came through. Their own classes fail below 100 %; here nothing may be missing.
report_coverage() {
    say "== Flow nodes, sequence flows and rows that tests came through"
    local source name report
    for source in "$HERE"/processes/src/main/resources/processes/*/ "$HERE"/rules/src/main/resources/rules/*; do
        name="$(basename "$source")"
        name="${name%.*}"
        report="$(cat "$HERE"/processes/target/coverage/"$name".txt "$HERE"/rules/target/coverage/"$name".txt 2>/dev/null || true)"
        if [ -n "$report" ]; then
            say "  $report"
        else
            say "✗ $name: nothing was counted"
            count coverage 0 1 0
        fi
    done
}
