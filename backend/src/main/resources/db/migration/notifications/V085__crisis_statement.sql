insert into notifications.template (key, purpose, channels, placeholders, name_zh, name_en, position)
    select 'crisis-statement', 'service', '{inApp,mail}', '{caseNumber,statement}', '舆情统一口径', 'Statement in a crisis', max(position) + 1
      from notifications.template;

insert into notifications.wording (template, channel, language, subject, text) values
    ('crisis-statement', 'inApp', 'zh-CN', '{caseNumber}：舆情统一口径',
     '投诉 {caseNumber} 已成为舆情，对外统一口径：{statement}'),
    ('crisis-statement', 'inApp', 'en', '{caseNumber}: what we say',
     'Complaint {caseNumber} has become public. Everybody says: {statement}'),
    ('crisis-statement', 'mail', 'zh-CN', '舆情统一口径：{caseNumber}',
     '投诉 {caseNumber} 已成为舆情，对外统一口径：{statement}'),
    ('crisis-statement', 'mail', 'en', 'What we say about {caseNumber}',
     'Complaint {caseNumber} has become public. Everybody says: {statement}');
