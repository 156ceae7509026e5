insert into notifications.template (key, purpose, channels, placeholders, name_zh, name_en, position) values
    ('report-missing',  'service', '{inApp,mail}', '{unit,kind,day,dueAt}',          '上报到期提醒',     'Report is due', 90),
    ('report-late',     'service', '{inApp}',      '{unit,kind,day,dueAt}',          '下属单位逾期未报', 'Report is missing', 91),
    ('report-waiting',  'service', '{inApp}',      '{unit,kind,day,dueAt}',          '上报待审批',       'Report waits for approval', 92),
    ('report-returned', 'service', '{inApp,mail}', '{unit,kind,day,why,dueAt}',      '上报被退回',       'Report was returned', 93),
    ('report-taken',    'service', '{inApp}',      '{unit,kind,day,taken,failed}',   '上报已接收',       'Report was taken over', 94);

insert into notifications.wording (template, channel, language, subject, text) values
    ('report-missing', 'inApp', 'zh-CN', '请上报：{day} {kind}', E'{unit}\n截止时间 {dueAt} 已到，请尽快上报；当天没有的请报“无”。'),
    ('report-missing', 'inApp', 'en', 'Please report: {kind} of {day}', E'{unit}\nIt was due at {dueAt}. Please deliver it, or say that there was nothing.'),
    ('report-missing', 'mail', 'zh-CN', '请上报：{day} {kind}', E'您好：\n\n{unit}{day}的上报（{kind}）截止时间 {dueAt} 已到，请尽快在系统中上报；当天没有的请报“无”。'),
    ('report-missing', 'mail', 'en', 'Please report: {kind} of {day}', E'Hello,\n\nthe report of {unit} for {day} ({kind}) was due at {dueAt}. Please deliver it in the system, or say there that there was nothing.'),
    ('report-late', 'inApp', 'zh-CN', '逾期未报：{unit}', E'{day} {kind}，截止时间 {dueAt}。已提醒该单位，请督促。'),
    ('report-late', 'inApp', 'en', 'Missing: report of {unit}', E'{kind} of {day}, due at {dueAt}. They were reminded; please press for it.'),
    ('report-waiting', 'inApp', 'zh-CN', '上报待审批：{unit}', E'{day} {kind}，审批期限 {dueAt}。'),
    ('report-waiting', 'inApp', 'en', 'Waiting for approval: {unit}', E'{kind} of {day}, to be decided by {dueAt}.'),
    ('report-returned', 'inApp', 'zh-CN', '上报被退回：{day} {kind}', E'{unit}\n原因：{why}\n请于 {dueAt} 前重报。'),
    ('report-returned', 'inApp', 'en', 'Returned: {kind} of {day}', E'{unit}\nReason: {why}\nPlease deliver it again by {dueAt}.'),
    ('report-returned', 'mail', 'zh-CN', '上报被退回：{day} {kind}', E'您好：\n\n{unit}{day}的上报（{kind}）被退回。原因：{why}\n请于 {dueAt} 前重报。'),
    ('report-returned', 'mail', 'en', 'Returned: {kind} of {day}', E'Hello,\n\nthe report of {unit} for {day} ({kind}) was returned. Reason: {why}\nPlease deliver it again by {dueAt}.'),
    ('report-taken', 'inApp', 'zh-CN', '上报已接收：{day} {kind}', E'{unit}\n已接收 {taken} 行，未能接收 {failed} 行。'),
    ('report-taken', 'inApp', 'en', 'Taken over: {kind} of {day}', E'{unit}\nRows taken over: {taken}; rows that could not be: {failed}.');
