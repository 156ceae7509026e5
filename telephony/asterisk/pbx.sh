#!/usr/bin/env bash
# A real Asterisk on loopback, in a folder under var/, and SIPp to call it. Called by `./ringloop pbx`.
set -euo pipefail

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
REPO=$(cd "$HERE/../.." && pwd)
VAR=${RINGLOOP_VAR:-$REPO/var}
mkdir -p "$VAR"
VAR=$(cd "$VAR" && pwd)
ROOT=${RINGLOOP_PBX_ROOT:-$VAR/pbx/root}   # the Debian with Asterisk; instances share it
INSTANCE=${RINGLOOP_PBX_INSTANCE:-main}
HOME_IN=/ringloop/$INSTANCE                # as Asterisk sees it
HOME_OUT=$ROOT$HOME_IN
SUITE=${RINGLOOP_PBX_SUITE:-forky}

usage() {
    cat <<TEXT
usage: ./ringloop pbx <command>

  up        set up (first time: about a minute, 500 MB) and start Asterisk on loopback; Debian and root only
  down      stop it, and the phones
  status    show whether it runs, its ports, queues and calls
  phones [--agents 1001,1002] [--answer-after MS | --no-answer] [--port P]
            register agents' phones (SIPp) that ring and answer
  call [N] [--to 4000] [--from NUMBER] [--talk SECONDS] [--rate PER_SECOND] [--press KEY --press-after MS] [--port P]
            place N sample calls (SIPp); each hangs up after SECONDS
  logs      follow the log
  cli ...   run an Asterisk CLI command

Settings (environment): RINGLOOP_PBX_AMI_PORT (5038), RINGLOOP_PBX_SIP_PORT (5160), RINGLOOP_AGI_PORT (4573), RINGLOOP_AGI (host:port of
the application; "none" asks nobody), RINGLOOP_PBX_INSTANCE (main), RINGLOOP_PBX_NAME, RINGLOOP_DEBIAN_MIRROR, RINGLOOP_VAR,
RINGLOOP_PBX_RING_SECONDS (20), RINGLOOP_PBX_QUEUE_TIMEOUT (900), RINGLOOP_PBX_QUEUE_LENGTH (50).
TEXT
}

say() { printf 'pbx: %s\n' "$*"; }
die() { printf 'pbx: %s\n' "$1" >&2; exit "${2:-1}"; }

settings() {
    NAME=${RINGLOOP_PBX_NAME:-ringloop-$INSTANCE}
    AMI_PORT=${RINGLOOP_PBX_AMI_PORT:-5038}
    SIP_PORT=${RINGLOOP_PBX_SIP_PORT:-5160}
    AGI=${RINGLOOP_AGI:-127.0.0.1:${RINGLOOP_AGI_PORT:-4573}}
    [ "$AGI" = none ] && AGI=
    # what was chosen at the last start holds until the next
    if [ "${1:-}" = started ] && [ -r "$HOME_OUT/settings" ]; then
        # shellcheck disable=SC1091
        . "$HOME_OUT/settings"
    fi
}

platform() {
    [ "$(id -u)" = 0 ] || die "needs root, to unpack a Debian and start Asterisk in it; without it use a PBX of your own (RINGLOOP_PBX_HOST)" 3
    [ -r /etc/os-release ] && grep -qE '^ID=("?)debian' /etc/os-release \
        || die "needs Debian, as it takes Asterisk from Debian's own archive; elsewhere use a PBX of your own (RINGLOOP_PBX_HOST)" 3
}

tools() {
    local missing=()
    command -v debootstrap >/dev/null || missing+=(debootstrap)
    command -v sipp >/dev/null || missing+=(sip-tester)
    command -v unshare >/dev/null || missing+=(util-linux)
    [ ${#missing[@]} -eq 0 ] && return
    say "installing ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    { apt-get -q update && apt-get -q install -y --no-install-recommends "${missing[@]}"; } >"$VAR/pbx/apt.log" 2>&1 \
        || die "apt could not install ${missing[*]}: see $VAR/pbx/apt.log"
}

# The archive this Debian itself uses: the first source with the system's own suite and component main.
mirror() {
    if [ -n "${RINGLOOP_DEBIAN_MIRROR:-}" ]; then
        echo "$RINGLOOP_DEBIAN_MIRROR"
        return
    fi
    local codename
    codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
    {
        cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null \
            | sed -E 's/\[[^]]*\]//' | awk -v s="$codename" '$1 == "deb" && $3 == s && / main/ {print $2}'
        for file in /etc/apt/sources.list.d/*.sources; do
            [ -r "$file" ] || continue
            awk -v s="$codename" -v RS='' '{
                uri = ""; fits = 0
                n = split($0, lines, "\n")
                for (i = 1; i <= n; i++) {
                    if (lines[i] ~ /^URIs:/) { split(lines[i], u, /[ \t]+/); uri = u[2] }
                    if (lines[i] ~ /^Suites:/) { m = split(lines[i], w, /[ \t]+/); for (j = 2; j <= m; j++) if (w[j] == s) fits = 1 }
                }
                if (uri != "" && fits) print uri
            }' "$file"
        done
    } | head -n 1
}

debian() {
    [ -x "$ROOT/usr/sbin/asterisk" ] && return
    local from part=$ROOT.part debs=$VAR/pbx/debs script=/usr/share/debootstrap/scripts/$SUITE
    from=$(mirror)
    [ -n "$from" ] || die "no Debian archive found in the apt sources; name one in RINGLOOP_DEBIAN_MIRROR"
    [ -e "$script" ] || script=/usr/share/debootstrap/scripts/sid
    say "unpacking Debian $SUITE with Asterisk from this system's archive (about a minute, 500 MB; what was loaded before is kept)"
    rm -rf --one-file-system "$part"
    mkdir -p "$part" "$debs"
    debootstrap --variant=minbase --cache-dir="$debs" --include=asterisk,asterisk-modules "$SUITE" "$part" "$from" "$script" \
        >"$VAR/pbx/debootstrap.log" 2>&1 || die "debootstrap failed: see $VAR/pbx/debootstrap.log; run again to go on"
    mv "$part" "$ROOT"
    rm -rf "$debs"
}

secret() { od -An -N18 -tx1 /dev/urandom | tr -d ' \n'; }

secrets() {
    local file=$HOME_OUT/secrets
    if [ ! -r "$file" ]; then
        (umask 077; printf 'READER_SECRET=%s\nWRITER_SECRET=%s\nPHONE_SECRET=%s\n' "$(secret)" "$(secret)" "$(secret)" >"$file")
    fi
    # shellcheck disable=SC1090
    . "$file"
}

fill() {
    sed -e "s|@HOME@|$HOME_IN|g" -e "s|@NAME@|$NAME|g" -e "s|@BIND@|127.0.0.1|g" -e "s|@PERMIT@|127.0.0.1/255.255.255.255|g" \
        -e "s|@TRUNK_ADDRESS@|127.0.0.1|g" -e "s|@AMI_PORT@|$AMI_PORT|g" -e "s|@SIP_PORT@|$SIP_PORT|g" -e "s|@AGI@|$AGI|g" \
        -e "s|@AGI_GUARD@|${RINGLOOP_PBX_AGI_GUARD:-2}|g" -e "s|@QUEUE_TIMEOUT@|${RINGLOOP_PBX_QUEUE_TIMEOUT:-900}|g" \
        -e "s|@QUEUE_LENGTH@|${RINGLOOP_PBX_QUEUE_LENGTH:-50}|g" -e "s|@RING_SECONDS@|${RINGLOOP_PBX_RING_SECONDS:-20}|g" \
        -e "s|@READER@|ringloop-reader|g" -e "s|@WRITER@|ringloop-writer|g" \
        -e "s|@READER_SECRET@|$READER_SECRET|g" -e "s|@WRITER_SECRET@|$WRITER_SECRET|g" -e "s|@PHONE_SECRET@|$PHONE_SECRET|g" \
        -e "s|@CLOSED_SOUND@|vm-goodbye|g" -e "s|@SORRY_SOUND@|vm-goodbye|g" -e "s|@CALLBACK_SOUND@|vm-goodbye|g" \
        -e "s|@RTP_FROM@|${RINGLOOP_PBX_RTP_FROM:-14000}|g" -e "s|@RTP_TO@|${RINGLOOP_PBX_RTP_TO:-14999}|g"
}

configure() {
    mkdir -p "$HOME_OUT"/{etc,lib,spool,run,log,sipp} "$HOME_OUT/log/cel-custom" "$HOME_OUT/lib/moh"
    secrets
    local file agents=
    for agent in $(seq 1001 1016); do
        agents+=$(sed "s|@AGENT@|$agent|g" "$HERE/config/pjsip_agent.conf")$'\n'
    done
    for file in "$HERE"/config/*.conf; do
        case $(basename "$file") in
            pjsip_agent.conf) ;;
            pjsip.conf) { fill <"$file" | grep -v '^@AGENTS@$'; printf '%s' "$agents"; } >"$HOME_OUT/etc/pjsip.conf" ;;
            *) fill <"$file" >"$HOME_OUT/etc/$(basename "$file")" ;;
        esac
    done
    chmod 700 "$HOME_OUT/etc"
    {
        printf 'NAME=%s\nAMI_PORT=%s\nSIP_PORT=%s\nAGI=%s\n' "$NAME" "$AMI_PORT" "$SIP_PORT" "$AGI"
    } >"$HOME_OUT/settings"
    (umask 077; cat >"$VAR/pbx/$INSTANCE.env" <<TEXT
RINGLOOP_PBX_NAME=$NAME
RINGLOOP_PBX_HOST=127.0.0.1
RINGLOOP_PBX_PORT=$AMI_PORT
RINGLOOP_PBX_READER=ringloop-reader
RINGLOOP_PBX_READER_SECRET=$READER_SECRET
RINGLOOP_PBX_WRITER=ringloop-writer
RINGLOOP_PBX_WRITER_SECRET=$WRITER_SECRET
RINGLOOP_PBX_QUEUE_LOG=$HOME_OUT/log/queue_log
TEXT
    )
}

pid() {
    local pid
    pid=$(cat "$HOME_OUT/run/pid" 2>/dev/null) || return 1
    [ -n "$pid" ] && [ -d "/proc/$pid" ] && tr '\0' ' ' <"/proc/$pid/cmdline" | grep -q "asterisk .*$HOME_IN/" && echo "$pid"
}

cli() { chroot "$ROOT" /usr/sbin/asterisk -C "$HOME_IN/etc/asterisk.conf" -rx "$*"; }

taken_udp() { command -v ss >/dev/null && [ -n "$(ss -Hlun "sport = :$1" 2>/dev/null)" ]; }
taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

up() {
    platform
    settings
    mkdir -p "$VAR/pbx"
    if pid >/dev/null; then
        settings started
        say "already running: AMI 127.0.0.1:$AMI_PORT, SIP 127.0.0.1:$SIP_PORT"
        return
    fi
    tools
    debian
    if taken "$AMI_PORT"; then die "port $AMI_PORT is taken: choose another with RINGLOOP_PBX_AMI_PORT" 4; fi
    if taken_udp "$SIP_PORT"; then die "port $SIP_PORT (UDP) is taken: choose another with RINGLOOP_PBX_SIP_PORT" 4; fi
    configure
    # the mounts live in a namespace of their own and vanish with Asterisk, so nothing of the host hangs below var/
    setsid unshare --mount --propagation private sh -c \
        'mount -t proc proc "$1/proc" 2>/dev/null; exec chroot "$1" /usr/sbin/asterisk -f -C "$2/etc/asterisk.conf"' \
        sh "$ROOT" "$HOME_IN" >"$HOME_OUT/log/console.log" 2>&1 </dev/null &
    echo $! >"$HOME_OUT/run/pid"
    disown
    local tries=0
    until cli core waitfullybooted 2>/dev/null | grep -q 'fully booted'; do
        pid >/dev/null || { tail -n 20 "$HOME_OUT/log/messages.log" "$HOME_OUT/log/console.log" >&2 || true; die "Asterisk ended while starting"; }
        tries=$((tries + 1))
        [ $tries -lt 150 ] || die "Asterisk did not come up within 30 s: see $HOME_OUT/log"
        sleep 0.2
    done
    taken "$AMI_PORT" || die "Asterisk runs but AMI does not listen on $AMI_PORT: see $HOME_OUT/log/messages.log"
    say "Asterisk is up: AMI 127.0.0.1:$AMI_PORT, SIP 127.0.0.1:$SIP_PORT, asks FastAGI at ${AGI:-nobody}"
    say "settings for the application: $VAR/pbx/$INSTANCE.env"
}

stop_sipp() {
    local file pid
    for file in "$HOME_OUT"/sipp/*.pid; do
        [ -r "$file" ] || continue
        pid=$(cat "$file")
        if [ -d "/proc/$pid" ] && grep -q sipp "/proc/$pid/comm" 2>/dev/null; then kill "$pid" 2>/dev/null || true; fi
        rm -f "$file"
    done
}

down() {
    settings started
    stop_sipp
    local pid tries=0
    pid=$(pid) || { say "not running"; return; }
    cli core stop now >/dev/null 2>&1 || true
    while [ -d "/proc/$pid" ]; do
        tries=$((tries + 1))
        [ $tries -eq 50 ] && kill -9 "$pid" 2>/dev/null
        [ $tries -lt 100 ] || die "process $pid does not end"
        sleep 0.1
    done
    rm -f "$HOME_OUT/run/pid"
    say "stopped"
}

status() {
    settings started
    local pid
    pid=$(pid) || { say "not running"; exit 1; }
    say "running (process $pid): $NAME, AMI 127.0.0.1:$AMI_PORT, SIP 127.0.0.1:$SIP_PORT, FastAGI ${AGI:-nobody}"
    cli core show version
    cli core show uptime
    cli queue show
    cli core show channels concise | sed 's/!.*//' | sed 's/^/channel /'
}

running() {
    settings started
    pid >/dev/null || die "not running: start it with ./ringloop pbx up" 5
    secrets
    command -v sipp >/dev/null || die "SIPp is missing: install sip-tester"
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
    agents=${agents:-$(seq -s ' ' 1001 1016)}
    local dir=$HOME_OUT/sipp
    local list=$dir/phones-$port.csv pidfile=$dir/phones-$port.pid agent old
    if [ -r "$pidfile" ]; then
        old=$(cat "$pidfile")
        [ ! -d "/proc/$old" ] || ! grep -q sipp "/proc/$old/comm" || { kill "$old" 2>/dev/null || true; while [ -d "/proc/$old" ]; do sleep 0.05; done; }
        rm -f "$pidfile"
    fi
    if [ "$expires" != 0 ]; then
        sed "s|@ANSWER_AFTER@|$after|g" "$HERE/sipp/phone.xml" >"$dir/phones-$port.xml"
        (cd "$dir" && exec setsid sipp -sf "phones-$port.xml" -i 127.0.0.1 -p "$port" -mp $((port + 4)) -nostdin -trace_err \
            -error_file "phones-$port.errors" 127.0.0.1:"$SIP_PORT" >/dev/null 2>&1 </dev/null) &
        echo $! >"$pidfile"
        disown
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
    scenario=$(mktemp "$dir/caller-XXXXXX.xml")
    [ -z "$press" ] || key=$(sed -e "s|@KEY@|$press|g" -e "s|@KEY_AFTER@|$after|g" "$HERE/sipp/key.xml")
    awk -v key="$key" '{ if (/<!-- KEY -->/) print key; else print }' "$HERE/sipp/caller.xml" \
        | sed -e "s|@FROM@|$from|g" -e "s|@PATIENCE@|$(awk -v s="$talk" 'BEGIN { printf "%d", s * 1000 }')|g" >"$scenario"
    [ "$port" != 0 ] || port=$((20000 + RANDOM % 20000))
    say "calling $to, $n time(s)"
    local ended=0
    (cd "$dir" && exec sipp -sf "$scenario" -s "$to" -i 127.0.0.1 -p "$port" -mp $((port + 4)) -m "$n" -r "$rate" -nostdin -trace_err \
        -error_file "$scenario.errors" 127.0.0.1:"$SIP_PORT" >"$scenario.out" 2>&1) || ended=$?
    if [ $ended -eq 0 ]; then rm -f "$scenario" "$scenario.out" "$scenario.errors"; say "done"; else die "SIPp ended with $ended: see $scenario.errors" 6; fi
}

# one function, so that the whole script is read before anything is done
main() {
    local command
    command=${1:-}
    [ $# -eq 0 ] || shift
    case $command in
        up) up ;;
        down) down ;;
        status) status ;;
        phones) phones "$@" ;;
        call) call "$@" ;;
        logs) settings started; exec tail -n 50 -F "$HOME_OUT/log/messages.log" ;;
        cli) running; cli "$@" ;;
        ''|-h|--help|help) usage ;;
        *) usage >&2; exit 2 ;;
    esac
}

main "$@"
exit
