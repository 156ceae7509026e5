insert into notifications.template (key, purpose, channels, placeholders, name_zh, name_en, position) values
    ('forwarding-late',     'service', '{inApp,mail}', '{caseNumber,task,dueAt}', '转办督办',   'Forwarded work is late', 11),
    ('forwarding-recalled', 'service', '{inApp,mail}', '{caseNumber,task}',       '转办已撤回', 'Forwarded work taken back', 12);

insert into notifications.wording (template, channel, language, subject, text) values
    ('forwarding-late', 'inApp', 'zh-CN', '转办督办：{caseNumber}',
     E'{task}\n时限 {dueAt}，请尽快办理并反馈。'),
    ('forwarding-late', 'inApp', 'en', 'Please see to {caseNumber}',
     E'{task}\nThe time for it is {dueAt}. Please act and report.'),
    ('forwarding-late', 'mail', 'zh-CN', '转办督办：{caseNumber}',
     E'您好：\n\n转办任务 {caseNumber} 需要尽快办理：\n\n{task}\n\n时限 {dueAt}，请尽快办理并在系统中反馈。'),
    ('forwarding-late', 'mail', 'en', 'Please see to {caseNumber}',
     E'Hello,\n\nThe work forwarded as {caseNumber} needs attention:\n\n{task}\n\nThe time for it is {dueAt}. Please act and report in the system.'),

    ('forwarding-recalled', 'inApp', 'zh-CN', '转办已撤回：{caseNumber}',
     E'{task}\n无需再办理。'),
    ('forwarding-recalled', 'inApp', 'en', 'Taken back: {caseNumber}',
     E'{task}\nNothing more is needed.'),
    ('forwarding-recalled', 'mail', 'zh-CN', '转办已撤回：{caseNumber}',
     E'您好：\n\n转办任务 {caseNumber} 已撤回，无需再办理：\n\n{task}'),
    ('forwarding-recalled', 'mail', 'en', 'Taken back: {caseNumber}',
     E'Hello,\n\nThe work forwarded as {caseNumber} was taken back. Nothing more is needed:\n\n{task}');
