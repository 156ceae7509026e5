# shellcheck shell=bash
# What the machine must offer: Java, a free port, disk, and packages that apt may add.

java_command() {
    if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then echo "$JAVA_HOME/bin/java"; else command -v java || true; fi
}

# The number before the first dot of the version ("17.0.15" -> 17, "1.8.0_402" -> 8).
java_major() {
    local version
    version="$("$1" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p' | head -n 1)"
    version="${version#1.}"
    echo "${version%%[.\-+]*}"
}

require_java() {
    local java major
    java="$(java_command)"
    [ -n "$java" ] || fail "There is no Java on this machine." "Install JDK 17 or newer, on Debian: apt-get install openjdk-17-jdk-headless"
    major="$(java_major "$java")"
    [ "${major:-0}" -ge 17 ] 2>/dev/null ||
        fail "This Java is version ${major:-unknown}; Ringloop needs 17 or newer ($java)." \
            "Install one (Debian: apt-get install openjdk-17-jdk-headless) or point JAVA_HOME at it."
}

require_javac() {
    local java
    java="$(java_command)"
    [ -x "$(dirname "$(readlink -f "$java")")/javac" ] ||
        fail "This Java can run programs but not compile them ($java)." "Install the JDK, on Debian: apt-get install openjdk-17-jdk-headless"
}

can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

# install_packages why package... : by apt as root; otherwise false, and the caller says what follows from it.
install_packages() {
    local why="$1"
    shift
    can_install || return 1
    step apt "Installing $* ($why)" install_with_apt "$@"
}

install_with_apt() {
    export DEBIAN_FRONTEND=noninteractive
    apt-get install -y --no-install-recommends "$@" || { apt-get update && apt-get install -y --no-install-recommends "$@"; }
}

# have_packages why command:package... : true when every command is there, if need be after apt.
have_packages() {
    local why="$1" pair missing=()
    shift
    for pair in "$@"; do
        command -v "${pair%%:*}" >/dev/null || [ -e "${pair%%:*}" ] || missing+=("${pair##*:}")
    done
    [ ${#missing[@]} -eq 0 ] || install_packages "$why" "${missing[@]}"
}

require_maven() {
    command -v mvn >/dev/null || install_packages "Maven builds the application" maven ||
        fail "Maven is missing, and it builds the application." "Install it, on Debian as root: apt-get install maven"
}

# require_disk megabytes
require_disk() {
    local free
    mkdir -p "$VAR" || fail "I may not write to $VAR." "Choose another folder with RINGLOOP_VAR."
    free=$(($(df -Pk "$VAR" | awk 'NR == 2 { print $4 }') / 1024))
    [ "$free" -ge "$1" ] || fail "Only $free MB are free where $VAR lies; $1 MB are needed." "Free some space, or choose another folder with RINGLOOP_VAR."
}

port_is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# The process that listens on a port, as "java (process 4711)"; empty where the system does not tell us.
port_holder() {
    local inode link pid
    inode="$(awk -v port="$(printf '%04X' "$1")" '$4 == "0A" && $2 ~ ":" port "$" { print $10; exit }' /proc/net/tcp /proc/net/tcp6 2>/dev/null)"
    [ -n "$inode" ] || return 0
    for link in /proc/[0-9]*/fd/*; do
        if [ "$(readlink "$link" 2>/dev/null)" = "socket:[$inode]" ]; then
            pid="${link#/proc/}"
            pid="${pid%%/*}"
            echo "$(cat "/proc/$pid/comm") (process $pid)"
            return 0
        fi
    done
}

# require_port number what setting
require_port() {
    { [[ "$1" =~ ^[0-9]+$ ]] && [ "$1" -ge 1 ] && [ "$1" -le 65535 ]; } || fail "$3=$1 is not a port." "Ports go from 1 to 65535."
    if port_is_taken "$1"; then
        local holder
        holder="$(port_holder "$1")"
        fail "Port $1, wanted for $2, is taken${holder:+ by $holder}." "Stop it, or choose another port: $3=$(($1 + 1)) ./ringloop up"
    fi
}

free_port() {
    local port
    for ((port = $1; port < $1 + 200; port++)); do
        port_is_taken "$port" || { echo "$port"; return; }
    done
    fail "No free port between $1 and $((port - 1))."
}
