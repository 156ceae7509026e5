insert into notifications.template (key, purpose, channels, placeholders, name_zh, name_en, position) values
    ('ticket-confirmed', 'service', '{sms,mail}',   '{caseNumber,dueAt}',             '工单受理通知', 'Ticket received', 40),
    ('ticket-progress',  'service', '{sms,mail}',   '{caseNumber,word}',              '工单进展通知', 'News on your ticket', 41),
    ('ticket-question',  'service', '{sms,mail}',   '{caseNumber,question}',          '请补充材料',   'We need something from you', 42),
    ('ticket-done',      'service', '{sms,mail}',   '{caseNumber,result}',            '工单办理结果', 'Result of your ticket', 43),
    ('ticket-objection', 'service', '{sms,mail}',   '{caseNumber,until}',             '异议期通知',   'Until when you may object', 44),
    ('ticket-final',     'service', '{mail,sms}',   '{caseNumber,position}',          '工单终局答复', 'Our final position', 45),
    ('ticket-closed',    'service', '{sms,mail}',   '{caseNumber,outcome}',           '工单办结通知', 'Ticket closed', 46),
    ('ticket-reminder',  'service', '{inApp,mail}', '{caseNumber,clock,dueAt,owner}', '工单临期',     'A ticket is due soon', 47),
    ('ticket-late',      'service', '{inApp,mail}', '{caseNumber,clock,dueAt,owner}', '工单超时',     'A ticket is late', 48);

insert into notifications.wording (template, channel, language, subject, text) values
    ('ticket-confirmed', 'sms', 'zh-CN', null, '您好，您的工单已受理，编号 {caseNumber}。我们将在 {dueAt} 前告知您办理结果。'),
    ('ticket-confirmed', 'sms', 'en', null, 'We have received your request {caseNumber}. You will hear from us by {dueAt}.'),
    ('ticket-confirmed', 'mail', 'zh-CN', '您的工单已受理（{caseNumber}）',
     E'尊敬的客户：\n\n您的工单已登记，编号为 {caseNumber}。\n我们将在 {dueAt} 前告知您办理结果。\n\n如需补充情况，请来电并告知以上编号。'),
    ('ticket-confirmed', 'mail', 'en', 'Your request {caseNumber} has been received',
     E'Dear customer,\n\nWe have registered your request under the number {caseNumber}.\nYou will hear from us by {dueAt}.\n\nIf you wish to add anything, please call us and give this number.'),

    ('ticket-progress', 'sms', 'zh-CN', null, '您的工单 {caseNumber} 最新状态：{word}。'),
    ('ticket-progress', 'sms', 'en', null, 'Your request {caseNumber} is now: {word}.'),
    ('ticket-progress', 'mail', 'zh-CN', '您的工单有新进展（{caseNumber}）', E'尊敬的客户：\n\n您的工单 {caseNumber} 最新状态：{word}。'),
    ('ticket-progress', 'mail', 'en', 'News on your request {caseNumber}', E'Dear customer,\n\nYour request {caseNumber} is now: {word}.'),

    ('ticket-question', 'sms', 'zh-CN', null, '为办理您的工单 {caseNumber}，请补充：{question} 请来电并告知编号。'),
    ('ticket-question', 'sms', 'en', null, 'To go on with your request {caseNumber} we need: {question} Please call us and give this number.'),
    ('ticket-question', 'mail', 'zh-CN', '请补充材料（{caseNumber}）',
     E'尊敬的客户：\n\n为办理您的工单 {caseNumber}，请您补充以下内容：\n\n{question}\n\n请来电并告知以上编号。'),
    ('ticket-question', 'mail', 'en', 'We need something from you ({caseNumber})',
     E'Dear customer,\n\nTo go on with your request {caseNumber} we need the following from you:\n\n{question}\n\nPlease call us and give this number.'),

    ('ticket-done', 'sms', 'zh-CN', null, '您的工单 {caseNumber} 办理结果：{result} 如有疑问，请来电并告知编号。'),
    ('ticket-done', 'sms', 'en', null, 'Result of your request {caseNumber}: {result} If anything is unclear, please call us and give this number.'),
    ('ticket-done', 'mail', 'zh-CN', '您的工单办理结果（{caseNumber}）',
     E'尊敬的客户：\n\n您的工单 {caseNumber} 办理结果如下：\n\n{result}\n\n如有疑问，请来电并告知以上编号。'),
    ('ticket-done', 'mail', 'en', 'Result of your request {caseNumber}',
     E'Dear customer,\n\nThis is the result of your request {caseNumber}:\n\n{result}\n\nIf anything is unclear, please call us and give this number.'),

    ('ticket-objection', 'sms', 'zh-CN', null, '如您认为工单 {caseNumber} 尚未办妥，请在 {until} 前来电并告知编号；届时无异议即办结。'),
    ('ticket-objection', 'sms', 'en', null, 'If you think that your request {caseNumber} is not done, please call us by {until} and give this number; otherwise it is closed.'),
    ('ticket-objection', 'mail', 'zh-CN', '工单 {caseNumber} 的异议期',
     E'尊敬的客户：\n\n如您认为工单 {caseNumber} 尚未办妥，请在 {until} 前来电并告知以上编号。届时无异议，我们将办结该工单。'),
    ('ticket-objection', 'mail', 'en', 'Your request {caseNumber}: until when you may object',
     E'Dear customer,\n\nIf you think that your request {caseNumber} is not done, please call us by {until} and give this number. Otherwise we will close it.'),

    ('ticket-final', 'sms', 'zh-CN', null, '关于您的工单 {caseNumber}，我们的终局答复是：{position}'),
    ('ticket-final', 'sms', 'en', null, 'On your request {caseNumber} our final position is: {position}'),
    ('ticket-final', 'mail', 'zh-CN', '工单 {caseNumber} 的终局答复', E'尊敬的客户：\n\n关于您的工单 {caseNumber}，我们的终局答复如下：\n\n{position}'),
    ('ticket-final', 'mail', 'en', 'Our final position on your request {caseNumber}',
     E'Dear customer,\n\nOn your request {caseNumber} our final position is:\n\n{position}'),

    ('ticket-closed', 'sms', 'zh-CN', null, '您的工单 {caseNumber} 已办结：{outcome}。如问题仍未解决，请来电并告知编号。'),
    ('ticket-closed', 'sms', 'en', null, 'Your request {caseNumber} is closed: {outcome}. If the problem remains, please call us and give this number.'),
    ('ticket-closed', 'mail', 'zh-CN', '您的工单已办结（{caseNumber}）',
     E'尊敬的客户：\n\n您的工单 {caseNumber} 已办结：{outcome}。\n\n如问题仍未解决，请来电并告知以上编号，我们将重新办理。'),
    ('ticket-closed', 'mail', 'en', 'Your request {caseNumber} is closed',
     E'Dear customer,\n\nYour request {caseNumber} is closed: {outcome}.\n\nIf the problem remains, please call us and give this number, and we will take it up again.'),

    ('ticket-reminder', 'inApp', 'zh-CN', '{caseNumber}：{clock}即将到期', '{clock}的时限为 {dueAt}，负责人 {owner}，请及时办理。'),
    ('ticket-reminder', 'inApp', 'en', '{caseNumber}: {clock} is due soon', '{clock} is due by {dueAt}. Owner: {owner}.'),
    ('ticket-reminder', 'mail', 'zh-CN', '{caseNumber}：{clock}即将到期', E'您好：\n\n工单 {caseNumber} 的{clock}时限为 {dueAt}，负责人 {owner}，请及时办理。'),
    ('ticket-reminder', 'mail', 'en', '{caseNumber}: {clock} is due soon', E'Hello,\n\n{clock} of ticket {caseNumber} is due by {dueAt}. Owner: {owner}.'),

    ('ticket-late', 'inApp', 'zh-CN', '{caseNumber}：{clock}已超时', '{clock}应在 {dueAt} 前完成，负责人 {owner}，请立即处理。'),
    ('ticket-late', 'inApp', 'en', '{caseNumber}: {clock} is late', '{clock} was due by {dueAt}. Owner: {owner}. Please see to it.'),
    ('ticket-late', 'mail', 'zh-CN', '{caseNumber}：{clock}已超时', E'您好：\n\n工单 {caseNumber} 的{clock}应在 {dueAt} 前完成，负责人 {owner}，请立即处理。'),
    ('ticket-late', 'mail', 'en', '{caseNumber}: {clock} is late', E'Hello,\n\n{clock} of ticket {caseNumber} was due by {dueAt}. Owner: {owner}. Please see to it.');
