insert into notifications.template (key, purpose, channels, placeholders, name_zh, name_en, position) values
    ('ticket-code', 'critical', '{sms}', '{code}', '进度查询验证码', 'Code to look up a ticket', 49);

insert into notifications.wording (template, channel, language, subject, text) values
    ('ticket-code', 'sms', 'zh-CN', null, '工单进度查询验证码：{code}，10 分钟内有效。如非您本人操作，请忽略。'),
    ('ticket-code', 'sms', 'en', null, 'Your code to look up your request: {code}. It is valid for 10 minutes. If you did not ask for it, please ignore this message.');
