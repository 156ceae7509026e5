insert into notifications.template (key, purpose, channels, placeholders, name_zh, name_en, position) values
    ('access-refused',  'service', '{inApp}', '{change,person,why}',   '权限申请被驳回', 'Access request refused', 13),
    ('access-rejected', 'service', '{inApp}', '{change,person,why}',   '权限申请被否决', 'Access request rejected', 14),
    ('access-lapsed',   'service', '{inApp}', '{change,person}',       '权限申请已失效', 'Access request lapsed', 15),
    ('access-waiting',  'service', '{inApp}', '{change,person,dueAt}', '权限申请待审批', 'Access request waiting', 16),
    ('access-applied',  'service', '{inApp}', '{change,person}',       '权限已变更',     'Access changed', 17),
    ('access-expiring', 'service', '{inApp}', '{change,person,until}', '权限即将到期',   'Access ends soon', 18),
    ('access-taken',    'service', '{inApp}', '{change,person,why}',   '权限已收回',     'Access taken away', 19);

insert into notifications.wording (template, channel, language, subject, text) values
    ('access-refused', 'inApp', 'zh-CN', '权限申请被驳回：{change}', E'{person}\n原因：{why}'),
    ('access-refused', 'inApp', 'en', 'Request refused: {change}', E'{person}\nReason: {why}'),
    ('access-rejected', 'inApp', 'zh-CN', '权限申请被否决：{change}', E'{person}\n理由：{why}'),
    ('access-rejected', 'inApp', 'en', 'Request rejected: {change}', E'{person}\nReason: {why}'),
    ('access-lapsed', 'inApp', 'zh-CN', '权限申请已失效：{change}', E'{person}\n长时间无人审批，未作任何变更。需要时请重新申请。'),
    ('access-lapsed', 'inApp', 'en', 'Request lapsed: {change}', E'{person}\nNobody decided in time, and nothing was changed. Please ask again if it is needed.'),
    ('access-waiting', 'inApp', 'zh-CN', '权限申请待审批：{change}', E'{person}\n审批期限 {dueAt}。'),
    ('access-waiting', 'inApp', 'en', 'Waiting for approval: {change}', E'{person}\nTo be decided by {dueAt}.'),
    ('access-applied', 'inApp', 'zh-CN', '权限已变更：{change}', E'{person}\n变更已生效。'),
    ('access-applied', 'inApp', 'en', 'Access changed: {change}', E'{person}\nThe change is in force.'),
    ('access-expiring', 'inApp', 'zh-CN', '权限即将到期：{change}', E'{person}\n有效期至 {until}，仍需要请重新申请。'),
    ('access-expiring', 'inApp', 'en', 'Access ends soon: {change}', E'{person}\nIt ends at {until}. Please ask again if it is still needed.'),
    ('access-taken', 'inApp', 'zh-CN', '权限已收回：{change}', E'{person}\n原因：{why}'),
    ('access-taken', 'inApp', 'en', 'Access taken away: {change}', E'{person}\nReason: {why}');
