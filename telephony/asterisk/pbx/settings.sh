# shellcheck shell=bash
# What was chosen at the last start, and the secrets made at the first. Sourced by pbx.sh.

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

secret() { od -An -N18 -tx1 /dev/urandom | tr -d ' \n'; }

secrets() {
    local file=$HOME_OUT/secrets
    if [ ! -r "$file" ]; then
        (umask 077; printf 'READER_SECRET=%s\nWRITER_SECRET=%s\nPHONE_SECRET=%s\n' "$(secret)" "$(secret)" "$(secret)" >"$file")
    fi
    # shellcheck disable=SC1090
    . "$file"
}
