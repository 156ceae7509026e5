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
  customers [--answer-after MS] [--port 5190]
            stand in for the customers (SIPp) behind the trunk: they answer; numbers that end in 1 are busy, 2 decline, 3 do not exist, 4 ring for ever
  call [N] [--to 4000] [--from NUMBER] [--talk SECONDS] [--rate PER_SECOND] [--press KEYS --press-after MS] [--port P]
            place N sample calls (SIPp); each hangs up after SECONDS
  logs      follow the log
  cli ...   run an Asterisk CLI command

Settings (environment): RINGLOOP_PBX_AMI_PORT (5038), RINGLOOP_PBX_SIP_PORT (5160), RINGLOOP_AGI_PORT (4573), RINGLOOP_AGI (host:port of
the application; "none" asks nobody), RINGLOOP_PBX_INSTANCE (main), RINGLOOP_PBX_NAME, RINGLOOP_DEBIAN_MIRROR, RINGLOOP_VAR,
RINGLOOP_PBX_RING_SECONDS (20), RINGLOOP_PBX_QUEUE_TIMEOUT (900), RINGLOOP_PBX_QUEUE_LENGTH (50),
RINGLOOP_PBX_WRAP_UP_SECONDS (5), RINGLOOP_PBX_OFFER_SECONDS (6), RINGLOOP_PBX_CONSENT_SECONDS (5), RINGLOOP_PBX_DIAL_SECONDS (30),
RINGLOOP_PBX_TRUNK (127.0.0.1:5190, where customers are dialled).
TEXT
}

say() { printf 'pbx: %s\n' "$*"; }
die() { printf 'pbx: %s\n' "$1" >&2; exit "${2:-1}"; }

for part in settings debian configure asterisk sipp; do
    # shellcheck disable=SC1090
    . "$HERE/pbx/$part.sh"
done

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
        customers) customers "$@" ;;
        call) call "$@" ;;
        logs) settings started; exec tail -n 50 -F "$HOME_OUT/log/messages.log" ;;
        cli) running; cli "$@" ;;
        ''|-h|--help|help) usage ;;
        *) usage >&2; exit 2 ;;
    esac
}

main "$@"
exit
