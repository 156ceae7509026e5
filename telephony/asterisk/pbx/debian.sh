# shellcheck shell=bash
# A Debian with Asterisk in a folder, from the archive this system itself uses. Sourced by pbx.sh.

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
