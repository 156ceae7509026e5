# shellcheck shell=bash
# Starts the application in the foreground and stays with it until it stops.

STOPPING=""

up() {
    local profile=demo
    while [ $# -gt 0 ]; do
        case "$1" in
            --production) profile=production ;;
            *) fail "'up' does not know '$1'." "./ringloop --help lists what there is." ;;
        esac
        shift
    done
    require_java
    refuse_second_start
    require_port "$PORT" "the web application" RINGLOOP_PORT
    require_port "${RINGLOOP_AGI_PORT:-4573}" "the questions of the telephone system" RINGLOOP_AGI_PORT
    require_disk 1000
    build_application
    start_application "$profile"
    trap stop_application INT TERM HUP
    wait_until_healthy
    [ -n "$STOPPING" ] || welcome "$profile"
    stay_until_it_ends
}

pid_file() { echo "$VAR/ringloop.pid"; }

# The process that uses this data; empty while none does.
running_process() {
    local pid
    pid="$(cat "$(pid_file)" 2>/dev/null || true)"
    if [ -n "$pid" ] && grep -qs ringloop-backend "/proc/$pid/cmdline"; then echo "$pid"; fi
}

refuse_second_start() {
    local pid
    pid="$(running_process)"
    if [ -n "$pid" ]; then
        fail "Ringloop already runs on this data (process $pid, folder $VAR)." "Stop it with: kill $pid" "or start a second one on its own folder: RINGLOOP_VAR=... RINGLOOP_PORT=... ./ringloop up"
    fi
}

# The application dies with this script even when the script is killed outright (setpriv is part of every Debian).
start_application() {
    local log="$VAR/log/ringloop.log" guard=()
    mkdir -p "$VAR/log"
    [ ! -s "$log" ] || mv "$log" "$log.1"
    ! command -v setpriv >/dev/null || guard=(setpriv --pdeathsig TERM)
    say "· Starting (database, migrations, process engine) ..."
    # shellcheck disable=SC2086  # JAVA_OPTS is a list of words
    RINGLOOP_VAR="$VAR" RINGLOOP_PORT="$PORT" "${guard[@]}" "$(java_command)" ${JAVA_OPTS:-} -jar "$(application_jar)" \
        --spring.profiles.active="$1" >"$log" 2>&1 </dev/null &
    APPLICATION=$!
    echo "$APPLICATION" >"$(pid_file)"
}

is_running() { kill -0 "$APPLICATION" 2>/dev/null; }

is_healthy() {
    local answer=""
    { exec 3<>"/dev/tcp/127.0.0.1/$PORT"; } 2>/dev/null || return 1
    printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
    read -r -t 5 answer <&3 || true
    exec 3<&-
    [[ "$answer" == *" 200"* ]]
}

wait_until_healthy() {
    local begun=$SECONDS
    until is_healthy; do
        [ -z "$STOPPING" ] || return 0
        is_running || explain_failed_start
        [ $((SECONDS - begun)) -lt 300 ] || fail "Ringloop did not become ready within 5 minutes." "Its log: $VAR/log/ringloop.log"
        sleep 0.3 || true
    done
    say "  Ready after $(duration $((SECONDS - begun)))"
}

# Spring's own words where it has some ("Description", "Action"), else the errors of the log.
explain_failed_start() {
    local log="$VAR/log/ringloop.log"
    rm -f "$(pid_file)"
    if grep -q 'APPLICATION FAILED TO START' "$log"; then
        sed -n '/^Description:/,$p' "$log" | grep -v '^$' >&2
    else
        grep -E 'ERROR|Caused by' "$log" | tail -n 15 >&2 || tail -n 15 "$log" >&2
    fi
    fail "Ringloop could not start." "Its whole log: $log"
}

welcome() {
    say ""
    say "  Ringloop is running:  http://localhost:$PORT"
    if [ "$1" = demo ]; then
        say "  Sign in as agent1, leader, qa, trainer, ops, knowledge, owner, auditor, admin, handler or partner; password: ringloop-demo"
        say "  To see a call arrive: sign in as agent1, set yourself available, and wait a moment."
    else
        show_first_administrator
    fi
    say "  Data: $VAR   Log: $VAR/log/ringloop.log   Stop: Ctrl-C"
}

# The application writes the one-time token of an empty installation into its log.
show_first_administrator() {
    local line
    line="$(grep -m 1 'first administrator' "$VAR/log/ringloop.log" || true)"
    [ -z "$line" ] || say "  ${line##* : }"
}

stop_application() {
    trap '' INT TERM HUP
    STOPPING=yes
    say ""
    say "· Stopping ..."
    kill -TERM "$APPLICATION" 2>/dev/null || true
}

stay_until_it_ends() {
    local code=0
    while is_running; do
        code=0
        { wait "$APPLICATION"; } 2>/dev/null || code=$?
    done
    rm -f "$(pid_file)"
    case "$code" in
        0 | 130 | 143) say "  Stopped. Your data are kept in $VAR; ./ringloop up goes on with them." ;;
        137) fail "Ringloop was killed." "Nothing is lost: ./ringloop up goes on with the data in $VAR" ;;
        *) fail "Ringloop stopped by itself (code $code)." "Its log: $VAR/log/ringloop.log" ;;
    esac
}
