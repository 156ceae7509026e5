# shellcheck shell=bash
# Fills the sample configuration in for one instance. Sourced by pbx.sh.

fill() {
    sed -e "s|@HOME@|$HOME_IN|g" -e "s|@NAME@|$NAME|g" -e "s|@BIND@|127.0.0.1|g" -e "s|@PERMIT@|127.0.0.1/255.255.255.255|g" \
        -e "s|@TRUNK_ADDRESS@|127.0.0.1|g" -e "s|@AMI_PORT@|$AMI_PORT|g" -e "s|@SIP_PORT@|$SIP_PORT|g" -e "s|@AGI@|$AGI|g" \
        -e "s|@AGI_GUARD@|${RINGLOOP_PBX_AGI_GUARD:-2}|g" -e "s|@QUEUE_TIMEOUT@|${RINGLOOP_PBX_QUEUE_TIMEOUT:-900}|g" \
        -e "s|@QUEUE_LENGTH@|${RINGLOOP_PBX_QUEUE_LENGTH:-50}|g" -e "s|@RING_SECONDS@|${RINGLOOP_PBX_RING_SECONDS:-20}|g" \
        -e "s|@TRUNK@|${RINGLOOP_PBX_TRUNK:-127.0.0.1:5190}|g" -e "s|@DIAL_SECONDS@|${RINGLOOP_PBX_DIAL_SECONDS:-30}|g" \
        -e "s|@WRAP_UP_SECONDS@|${RINGLOOP_PBX_WRAP_UP_SECONDS:-5}|g" -e "s|@OFFER_SECONDS@|${RINGLOOP_PBX_OFFER_SECONDS:-6}|g" \
        -e "s|@READER@|ringloop-reader|g" -e "s|@WRITER@|ringloop-writer|g" \
        -e "s|@READER_SECRET@|$READER_SECRET|g" -e "s|@WRITER_SECRET@|$WRITER_SECRET|g" -e "s|@PHONE_SECRET@|$PHONE_SECRET|g" \
        -e "s|@CLOSED_SOUND@|vm-goodbye|g" -e "s|@SORRY_SOUND@|vm-goodbye|g" -e "s|@CALLBACK_SOUND@|vm-goodbye|g" -e "s|@OFFER_SOUND@|vm-press|g" \
        -e "s|@RATING_SECONDS@|${RINGLOOP_PBX_RATING_SECONDS:-6}|g" -e "s|@RATING_SOUND@|vm-press|g" \
        -e "s|@ATTITUDE_SOUND@|digits/1|g" -e "s|@EFFICIENCY_SOUND@|digits/2|g" -e "s|@ACCURACY_SOUND@|digits/3|g" -e "s|@THANKS_SOUND@|auth-thankyou|g" \
        -e "s|@CONSENT_SECONDS@|${RINGLOOP_PBX_CONSENT_SECONDS:-5}|g" -e "s|@RECORD_SOUND@|conf-now-recording|g" \
        -e "s|@REFUSE_SOUND@|vm-press\&digits/2|g" -e "s|@AGREE_SOUND@|vm-press\&digits/1|g" \
        -e "s|@DISTURBANCE_SOUND@|tt-somethingwrong|g" -e "s|@BUSY_SOUND@|queue-holdtime|g" -e "s|@MINUTES_SOUND@|queue-minutes|g" \
        -e "s|@RTP_FROM@|${RINGLOOP_PBX_RTP_FROM:-14000}|g" -e "s|@RTP_TO@|${RINGLOOP_PBX_RTP_TO:-14999}|g"
}

configure() {
    mkdir -p "$HOME_OUT"/{etc,lib,spool,run,log,sipp} "$HOME_OUT/log/cel-custom" "$HOME_OUT/lib/moh"
    secrets
    local file agents=
    for agent in $(seq 1001 1024); do
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
RINGLOOP_PBX_CEL=$HOME_OUT/log/cel-custom/cel.csv
RINGLOOP_PBX_RECORDINGS=$HOME_OUT/spool/monitor
TEXT
    )
}
