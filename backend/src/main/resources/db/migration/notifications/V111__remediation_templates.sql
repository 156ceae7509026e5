insert into notifications.template (key, purpose, channels, placeholders, name_zh, name_en, position) values
    ('coaching-due',          'service', '{inApp}', '{person,dueAt}', '需一对一辅导', 'Coaching due', 94),
    ('coaching-late',         'service', '{inApp}', '{person,dueAt}', '辅导超时', 'Coaching late', 95),
    ('streak-to-decide',      'service', '{inApp}', '{person}',       '连续不达标待决定', 'Fails in a row to be decided on', 96),
    ('training-opened',       'service', '{inApp}', '{item,dueAt}',   '专项培训', 'Special training', 97),
    ('training-late',         'service', '{inApp}', '{item,dueAt}',   '专项培训超时', 'Special training late', 98),
    ('remediation-called-off', 'service', '{inApp}', '{person}',      '整改已撤销', 'Remediation called off', 99),
    ('improvement-handed-over', 'service', '{inApp}', '{item}',       '共性问题移交改进', 'Common problem handed over', 100);

insert into notifications.wording (template, channel, language, subject, text) values
    ('coaching-due', 'inApp', 'zh-CN', '需一对一辅导：{person}', E'请在 {dueAt} 前完成。'),
    ('coaching-due', 'inApp', 'en', 'Coaching due: {person}', E'Please hold it by {dueAt}.'),
    ('coaching-late', 'inApp', 'zh-CN', '辅导超时：{person}', E'应于 {dueAt} 前完成。'),
    ('coaching-late', 'inApp', 'en', 'Coaching late: {person}', E'It should have been held by {dueAt}.'),
    ('streak-to-decide', 'inApp', 'zh-CN', '连续不达标待决定：{person}', E'请决定二次培训或调岗。'),
    ('streak-to-decide', 'inApp', 'en', 'Fails in a row to be decided on: {person}', E'Please decide on retraining or transfer.'),
    ('training-opened', 'inApp', 'zh-CN', '专项培训：{item}', E'请在 {dueAt} 前举办。'),
    ('training-opened', 'inApp', 'en', 'Special training: {item}', E'Please hold it by {dueAt}.'),
    ('training-late', 'inApp', 'zh-CN', '专项培训超时：{item}', E'应于 {dueAt} 前举办。'),
    ('training-late', 'inApp', 'en', 'Special training late: {item}', E'It should have been held by {dueAt}.'),
    ('remediation-called-off', 'inApp', 'zh-CN', '整改已撤销：{person}', E'其依据已不存在。'),
    ('remediation-called-off', 'inApp', 'en', 'Remediation called off: {person}', E'Its ground is gone.'),
    ('improvement-handed-over', 'inApp', 'zh-CN', '共性问题移交改进：{item}', E'培训未见效，请改进流程、知识或工具。'),
    ('improvement-handed-over', 'inApp', 'en', 'Common problem handed over: {item}', E'Training did not help: process, knowledge or tool must be improved.');
