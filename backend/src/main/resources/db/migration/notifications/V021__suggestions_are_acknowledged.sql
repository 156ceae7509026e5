insert into notifications.template (key, purpose, channels, placeholders, name_zh, name_en, position) values
    ('suggestion-registered', 'service', '{sms,mail}', '{}', '建议已收录', 'Suggestion taken up', 40);

insert into notifications.wording (template, channel, language, subject, text) values
    ('suggestion-registered', 'sms', 'zh-CN', null, '建议已收录，我们会评估可行性。感谢您的宝贵意见。'),
    ('suggestion-registered', 'sms', 'en', null, 'We have taken up your suggestion and will look into whether it can be done. Thank you.'),
    ('suggestion-registered', 'mail', 'zh-CN', '您的建议已收录', E'尊敬的客户：\n\n建议已收录，我们会评估可行性。\n\n感谢您的宝贵意见。'),
    ('suggestion-registered', 'mail', 'en', 'We have taken up your suggestion',
     E'Dear customer,\n\nWe have taken up your suggestion and will look into whether it can be done.\n\nThank you for telling us.');
