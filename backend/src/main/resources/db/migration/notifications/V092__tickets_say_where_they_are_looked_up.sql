update notifications.template set placeholders = '{caseNumber,dueAt,page}' where key = 'ticket-confirmed';

-- Wordings that somebody has changed stay as they are.
update notifications.wording
   set text = case channel || ' ' || language
                when 'sms zh-CN' then '您好，您的工单已受理，编号 {caseNumber}。我们将在 {dueAt} 前告知您办理结果。进展查询：{page}'
                when 'sms en' then 'We have received your request {caseNumber}. You will hear from us by {dueAt}. Look it up: {page}'
                when 'mail zh-CN' then E'尊敬的客户：\n\n您的工单已登记，编号为 {caseNumber}。\n我们将在 {dueAt} 前告知您办理结果。\n\n您可以随时查询进展：{page}\n\n如需补充情况，请来电并告知以上编号。'
                else E'Dear customer,\n\nWe have registered your request under the number {caseNumber}.\nYou will hear from us by {dueAt}.\n\nYou can look up where it stands at any time: {page}\n\nIf you wish to add anything, please call us and give this number.'
              end
 where template = 'ticket-confirmed'
   and text in ('您好，您的工单已受理，编号 {caseNumber}。我们将在 {dueAt} 前告知您办理结果。',
                'We have received your request {caseNumber}. You will hear from us by {dueAt}.',
                E'尊敬的客户：\n\n您的工单已登记，编号为 {caseNumber}。\n我们将在 {dueAt} 前告知您办理结果。\n\n如需补充情况，请来电并告知以上编号。',
                E'Dear customer,\n\nWe have registered your request under the number {caseNumber}.\nYou will hear from us by {dueAt}.\n\nIf you wish to add anything, please call us and give this number.');
