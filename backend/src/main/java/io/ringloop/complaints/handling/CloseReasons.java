package io.ringloop.complaints.handling;

import io.ringloop.cases.CloseReason;
import io.ringloop.shared.Text;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What a closing reason is called towards the customer. */
final class CloseReasons {

    private static final Map<CloseReason, Text> TEXTS = new EnumMap<>(CloseReason.class);

    static {
        text(CloseReason.SOLVED_ON_SPOT, "当场解决", "solved on the spot");
        text(CloseReason.SOLVED_CONFIRMED, "已解决并经您确认", "solved, as you confirmed");
        text(CloseReason.SOLVED_SILENT, "已解决，您未提出异议", "solved; you raised no objection");
        text(CloseReason.PARTLY_ACCEPTED, "部分解决，您已接受", "partly solved, as you accepted");
        text(CloseReason.EXPLAINED, "已向您解释说明", "explained to you");
        text(CloseReason.NOT_POSSIBLE_EXPLAINED, "无法满足诉求，已向您说明", "your request could not be met, as explained to you");
        text(CloseReason.FINAL_POSITION, "已给出终局答复并告知外部途径", "our final position was given, with other remedies named");
        text(CloseReason.UNREACHABLE, "多次联系不上，已书面告知", "we could not reach you and have written to you");
        text(CloseReason.NO_REPLY, "未收到您的补充", "we did not hear from you");
        text(CloseReason.WITHDRAWN, "您已撤回投诉", "withdrawn by you");
        text(CloseReason.MERGED, "并入同一事项办理", "handled together with another complaint on the same matter");
        text(CloseReason.TO_AUTHORITY, "转由监管或司法部门处理", "an authority or court decides on it");
        text(CloseReason.NOT_OURS, "不属于受理范围", "not within our remit");
        text(CloseReason.INVALID, "无效投诉", "not valid");
        text(CloseReason.TEST, "测试", "a test");
    }

    private CloseReasons() {}

    static Text text(CloseReason reason) {
        return Objects.requireNonNull(TEXTS.get(reason));
    }

    private static void text(CloseReason reason, String zh, String en) {
        TEXTS.put(reason, new Text(zh, en));
    }
}
