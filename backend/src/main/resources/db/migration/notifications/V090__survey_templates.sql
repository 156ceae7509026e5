insert into notifications.template (key, purpose, channels, placeholders, name_zh, name_en, position) values
    ('survey-invitation', 'service', '{sms,mail}', '{link,until}', '满意度调查邀请', 'Invitation to rate a service', 80),
    ('survey-reminder',   'service', '{sms,mail}', '{link,until}', '满意度调查提醒', 'Reminder to rate a service', 81);

insert into notifications.wording (template, channel, language, subject, text) values
    ('survey-invitation', 'sms', 'zh-CN', null, '感谢您的来访。请用一分钟评价本次服务：{link} 链接只能答一次，{until} 前有效。'),
    ('survey-invitation', 'sms', 'en', null, 'Thank you for contacting us. Please take a minute to rate our service: {link} The link holds for one answer, until {until}.'),
    ('survey-invitation', 'mail', 'zh-CN', '请评价我们的服务',
     E'尊敬的客户：\n\n感谢您的来访。请用一分钟评价本次服务：\n\n{link}\n\n链接只能答一次，{until} 前有效。如不希望再收到此类邀请，可在该页面选择。'),
    ('survey-invitation', 'mail', 'en', 'Please rate our service',
     E'Dear customer,\n\nThank you for contacting us. Please take a minute to rate our service:\n\n{link}\n\nThe link holds for one answer, until {until}. If you do not want to be asked any more, you can say so on that page.'),

    ('survey-reminder', 'sms', 'zh-CN', null, '您的评价对我们很重要：{link} 链接只能答一次，{until} 前有效。'),
    ('survey-reminder', 'sms', 'en', null, 'Your opinion matters to us: {link} The link holds for one answer, until {until}.'),
    ('survey-reminder', 'mail', 'zh-CN', '提醒：请评价我们的服务',
     E'尊敬的客户：\n\n我们仍期待您的评价：\n\n{link}\n\n链接只能答一次，{until} 前有效。如不希望再收到此类邀请，可在该页面选择。'),
    ('survey-reminder', 'mail', 'en', 'A reminder: please rate our service',
     E'Dear customer,\n\nWe would still like to hear from you:\n\n{link}\n\nThe link holds for one answer, until {until}. If you do not want to be asked any more, you can say so on that page.');
