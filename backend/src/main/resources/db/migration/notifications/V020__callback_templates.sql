insert into notifications.template (key, purpose, channels, placeholders, name_zh, name_en, position) values
    ('callback-late',        'service', '{inApp,mail}', '{number,dueAt}',    '回访超时',     'A callback is late', 30),
    ('callback-unreachable', 'service', '{sms,mail}',   '{number,attempts}', '回访未接通',   'We could not reach you', 31),
    ('callback-complaint',   'service', '{inApp,mail}', '{number}',          '回访不满意',   'A customer called back is not satisfied', 32);

insert into notifications.wording (template, channel, language, subject, text) values
    ('callback-late', 'inApp', 'zh-CN', '回访超时：{number}', E'应在 {dueAt} 前完成，请安排。'),
    ('callback-late', 'inApp', 'en', 'Callback late: {number}', E'It was due by {dueAt}. Please see to it.'),
    ('callback-late', 'mail', 'zh-CN', '回访超时：{number}', E'您好：\n\n回访 {number} 应在 {dueAt} 前完成，请安排。'),
    ('callback-late', 'mail', 'en', 'Callback late: {number}', E'Hello,\n\nThe callback {number} was due by {dueAt}. Please see to it.'),

    ('callback-unreachable', 'sms', 'zh-CN', null, '我们尝试联系您 {attempts} 次均未接通（{number}）。如有需要，请来电并告知编号。'),
    ('callback-unreachable', 'sms', 'en', null, 'We tried to call you and could not reach you; attempts made: {attempts}. If you need us, please call and give this number: {number}.'),
    ('callback-unreachable', 'mail', 'zh-CN', '我们未能联系上您（{number}）',
     E'尊敬的客户：\n\n我们尝试联系您 {attempts} 次，均未接通。如有需要，请来电并告知编号 {number}。'),
    ('callback-unreachable', 'mail', 'en', 'We could not reach you ({number})',
     E'Dear customer,\n\nWe tried to call you and could not reach you. Attempts made: {attempts}.\nIf you need us, please call and give this number: {number}.'),

    ('callback-complaint', 'inApp', 'zh-CN', '客户不满意：{number}', E'回访 {number} 的客户不满意，但没有要求立投诉。请查看记录。'),
    ('callback-complaint', 'inApp', 'en', 'Not satisfied: {number}', E'The customer of callback {number} is not satisfied, but does not complain. Please see the record.'),
    ('callback-complaint', 'mail', 'zh-CN', '客户不满意：{number}', E'您好：\n\n回访 {number} 的客户不满意，但没有要求立投诉。请查看记录。'),
    ('callback-complaint', 'mail', 'en', 'Not satisfied: {number}', E'Hello,\n\nThe customer of callback {number} is not satisfied, but does not complain. Please see the record.');
