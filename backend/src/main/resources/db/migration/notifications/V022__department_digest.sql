insert into notifications.template (key, purpose, channels, placeholders, name_zh, name_en, position) values
    ('department-digest', 'service', '{inApp,mail}', '{unit,open,fresh,late}', '承办摘要', 'What lies with your department', 41);

insert into notifications.wording (template, channel, language, subject, text) values
    ('department-digest', 'inApp', 'zh-CN', '{unit}的转办摘要', '待办 {open} 件，其中近一天新到 {fresh} 件，已超时 {late} 件。'),
    ('department-digest', 'inApp', 'en', 'What lies with {unit}', 'Open: {open}; new within a day: {fresh}; overdue: {late}.'),
    ('department-digest', 'mail', 'zh-CN', '{unit}的转办摘要', E'您好：\n\n{unit}待办的转办 {open} 件，其中近一天新到 {fresh} 件，已超时 {late} 件。请在系统的“转办”中查看并办理。'),
    ('department-digest', 'mail', 'en', 'What lies with {unit}', E'Hello,\n\n{unit} has open orders: {open}; new within a day: {fresh}; overdue: {late}. Please see the list of orders in the system.');
