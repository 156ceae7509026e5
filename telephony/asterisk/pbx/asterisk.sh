# shellcheck shell=bash
# Starts, stops and asks Asterisk. Sourced by pbx.sh.

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
    local started=$! tries=0
    echo "$started" >"$HOME_OUT/run/pid"
    disown
    until cli core waitfullybooted 2>/dev/null | grep -q 'fully booted'; do
        [ -d "/proc/$started" ] || { tail -n 20 "$HOME_OUT/log/messages.log" "$HOME_OUT/log/console.log" >&2 || true; die "Asterisk ended while starting"; }
        tries=$((tries + 1))
        [ $tries -lt 150 ] || die "Asterisk did not come up within 30 s: see $HOME_OUT/log"
        sleep 0.2
    done
    taken "$AMI_PORT" || die "Asterisk runs but AMI does not listen on $AMI_PORT: see $HOME_OUT/log/messages.log"
    say "Asterisk is up: AMI 127.0.0.1:$AMI_PORT, SIP 127.0.0.1:$SIP_PORT, asks FastAGI at ${AGI:-nobody}"
    say "settings for the application: $VAR/pbx/$INSTANCE.env"
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
