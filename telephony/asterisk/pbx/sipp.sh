# shellcheck shell=bash
# SIPp as agents' phones and as callers. Sourced by pbx.sh.

stop_sipp() {
    local file pid
    for file in "$HOME_OUT"/sipp/*.pid; do
        [ -r "$file" ] || continue
        pid=$(cat "$file")
        if [ -d "/proc/$pid" ] && grep -q sipp "/proc/$pid/comm" 2>/dev/null; then kill "$pid" 2>/dev/null || true; fi
        rm -f "$file"
    done
}

leave() {
    local pidfile=$HOME_OUT/sipp/$1.pid old
    [ -r "$pidfile" ] || return 0
    old=$(cat "$pidfile")
    [ ! -d "/proc/$old" ] || ! grep -q sipp "/proc/$old/comm" || { kill "$old" 2>/dev/null || true; while [ -d "/proc/$old" ]; do sleep 0.05; done; }
    rm -f "$pidfile"
}

# SIPp answers on a port by a filled-in scenario, in place of the one that did so before
stand_in() {
    local name=$1 port=$2
    leave "$name"
    (cd "$HOME_OUT/sipp" && exec setsid sipp -sf "$name.xml" -i 127.0.0.1 -p "$port" -mp $((port + 4)) -nostdin -trace_err \
        -error_file "$name.errors" 127.0.0.1:"$SIP_PORT" >/dev/null 2>&1 </dev/null) &
    echo $! >"$HOME_OUT/sipp/$name.pid"
    disown
}

customers() {
    running
    local port=5190 after=800
    while [ $# -gt 0 ]; do
        case $1 in
            --port) port=$2; shift 2 ;;
            --answer-after) after=$2; shift 2 ;;
            *) die "unknown option $1" 2 ;;
        esac
    done
    awk -v file="$HERE/sipp/customer.xml" '/<!-- CUSTOMER -->/ { while ((getline line < file) > 0) print line; next } { print }' "$HERE/sipp/phone.xml" \
        | sed "s|@ANSWER_AFTER@|$after|g" >"$HOME_OUT/sipp/customers-$port.xml"
    stand_in "customers-$port" "$port"
    say "customers answer on port $port"
}

phones() {
    running
    local agents= port=5170 after=800 expires=3600
    while [ $# -gt 0 ]; do
        case $1 in
            --agents) agents=${2//,/ }; shift 2 ;;
            --port) port=$2; shift 2 ;;
            --answer-after) after=$2; shift 2 ;;
            --no-answer) after=3600000; shift ;;
            --gone) expires=0; shift ;;
            *) die "unknown option $1" 2 ;;
        esac
    done
    agents=${agents:-$(seq -s ' ' 1001 1024)}
    local dir=$HOME_OUT/sipp
    local list=$dir/phones-$port.csv agent
    if [ "$expires" != 0 ]; then
        sed "s|@ANSWER_AFTER@|$after|g" "$HERE/sipp/phone.xml" >"$dir/phones-$port.xml"
        stand_in "phones-$port" "$port"
    else
        leave "phones-$port"
    fi
    sed -e "s|@PHONE_PORT@|$port|g" -e "s|@EXPIRES@|$expires|g" "$HERE/sipp/register.xml" >"$dir/register-$port.xml"
    { echo SEQUENTIAL; for agent in $agents; do echo "$agent;[authentication username=$agent password=$PHONE_SECRET]"; done; } >"$list"
    (cd "$dir" && sipp -sf "register-$port.xml" -inf "$list" -m "$(wc -w <<<"$agents")" -r 50 -i 127.0.0.1 -p $((port + 1)) -mp $((port + 8)) -nostdin \
        -trace_err -error_file "register-$port.errors" 127.0.0.1:"$SIP_PORT" >/dev/null 2>&1) \
        || die "the phones could not register: see $dir/register-$port.errors"
    if [ "$expires" = 0 ]; then say "phones gone: $agents"; else say "phones registered on port $port: $agents"; fi
}

call() {
    running
    local n=1 to=4000 from= talk=10 rate=1 press= after=1000 port=0
    if [[ ${1:-} =~ ^[0-9]+$ ]]; then n=$1; shift; fi
    while [ $# -gt 0 ]; do
        case $1 in
            --to) to=$2; shift 2 ;;
            --from) from=$2; shift 2 ;;
            --talk) talk=$2; shift 2 ;;
            --rate) rate=$2; shift 2 ;;
            --press) press=$2; shift 2 ;;
            --press-after) after=$2; shift 2 ;;
            --port) port=$2; shift 2 ;;
            *) die "unknown option $1" 2 ;;
        esac
    done
    # every call its own caller, unless told otherwise
    [ -n "$from" ] || { if [ "$n" -lt 10 ]; then from='1380013800[call_number]'; else from='1380[call_number]'; fi; }
    local dir=$HOME_OUT/sipp scenario key=
    # what a caller says: a second of 500 Hz
    [ -s "$dir/tone.ulaw" ] || { for ((i = 0; i < 500; i++)); do printf '\220\220\220\220\220\220\220\220\020\020\020\020\020\020\020\020'; done >"$dir/tone.$$" && mv "$dir/tone.$$" "$dir/tone.ulaw"; }
    scenario=$(mktemp "$dir/caller-XXXXXX.xml")
    # several keys follow each other by a second
    local i
    for ((i = 0; i < ${#press}; i++)); do
        key+=$(sed -e "s|@KEY@|${press:i:1}|g" -e "s|@KEY_AFTER@|$((i == 0 ? after : 1000))|g" -e "s|@CSEQ@|$((i + 2))|g" "$HERE/sipp/key.xml")$'\n'
    done
    awk -v key="$key" '{ if (/<!-- KEY -->/) print key; else print }' "$HERE/sipp/caller.xml" \
        | sed -e "s|@FROM@|$from|g" -e "s|@PATIENCE@|$(awk -v s="$talk" 'BEGIN { printf "%d", s * 1000 }')|g" >"$scenario"
    [ "$port" != 0 ] || port=$((20000 + RANDOM % 20000))
    say "calling $to, $n time(s)"
    local ended=0
    (cd "$dir" && exec sipp -sf "$scenario" -s "$to" -i 127.0.0.1 -p "$port" -mp $((port + 4)) -m "$n" -r "$rate" -nostdin -trace_err \
        -error_file "$scenario.errors" 127.0.0.1:"$SIP_PORT" >"$scenario.out" 2>&1) || ended=$?
    if [ $ended -eq 0 ]; then rm -f "$scenario" "$scenario.out" "$scenario.errors"; say "done"; else die "SIPp ended with $ended: see $scenario.errors" 6; fi
}
