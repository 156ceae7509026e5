insert into notifications.template (key, purpose, channels, placeholders, name_zh, name_en, position) values
    ('forwarding-ended',       'service', '{inApp,mail}', '{caseNumber,task,outcome}',   '转办结果',     'What came of forwarded work', 13),
    ('forwarding-info-needed', 'service', '{inApp,mail}', '{caseNumber,task,dueAt}',     '承办方需要信息', 'Information asked for', 14),
    ('problem-unreachable',    'service', '{sms,mail}',   '{caseNumber,attempts}',       '问题回访未接通', 'We could not reach you about your problem', 15);

insert into notifications.wording (template, channel, language, subject, text) values
    ('forwarding-ended', 'inApp', 'zh-CN', '转办结果：{caseNumber}',
     E'{task}\n结果：{outcome}'),
    ('forwarding-ended', 'inApp', 'en', 'Result of {caseNumber}',
     E'{task}\nResult: {outcome}'),
    ('forwarding-ended', 'mail', 'zh-CN', '转办结果：{caseNumber}',
     E'您好：\n\n转办任务 {caseNumber} 已结束：\n\n{task}\n\n结果：{outcome}'),
    ('forwarding-ended', 'mail', 'en', 'Result of {caseNumber}',
     E'Hello,\n\nThe work forwarded as {caseNumber} has ended:\n\n{task}\n\nResult: {outcome}'),

    ('forwarding-info-needed', 'inApp', 'zh-CN', '承办方需要信息：{caseNumber}',
     E'{task}\n请在 {dueAt} 前补充。'),
    ('forwarding-info-needed', 'inApp', 'en', 'Information needed: {caseNumber}',
     E'{task}\nPlease provide it by {dueAt}.'),
    ('forwarding-info-needed', 'mail', 'zh-CN', '承办方需要信息：{caseNumber}',
     E'您好：\n\n转办任务 {caseNumber} 的承办方需要补充信息：\n\n{task}\n\n请在 {dueAt} 前在系统中补充。'),
    ('forwarding-info-needed', 'mail', 'en', 'Information needed: {caseNumber}',
     E'Hello,\n\nThose who work on {caseNumber} need information:\n\n{task}\n\nPlease provide it in the system by {dueAt}.'),

    ('problem-unreachable', 'sms', 'zh-CN', null,
     '您反映的问题 {caseNumber} 已处理，我们尝试联系您 {attempts} 次均未接通。如问题仍未解决，请来电并告知编号。'),
    ('problem-unreachable', 'sms', 'en', null,
     'The problem you told us about, {caseNumber}, has been dealt with. We could not reach you; attempts made: {attempts}. If it remains, please call us and give this number.'),
    ('problem-unreachable', 'mail', 'zh-CN', '您反映的问题已处理（{caseNumber}）',
     E'尊敬的客户：\n\n您反映的问题 {caseNumber} 已经处理。为确认结果，我们尝试联系您 {attempts} 次，均未接通。\n如问题仍未解决，请来电并告知以上编号，我们将继续处理。'),
    ('problem-unreachable', 'mail', 'en', 'The problem you told us about has been dealt with ({caseNumber})',
     E'Dear customer,\n\nThe problem you told us about, {caseNumber}, has been dealt with. We wanted to ask you whether it is solved and could not reach you. Attempts made: {attempts}.\nIf it remains, please call us and give this number, and we will go on working on it.');
