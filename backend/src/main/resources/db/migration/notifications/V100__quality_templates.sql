insert into notifications.template (key, purpose, channels, placeholders, name_zh, name_en, position) values
    ('evaluation-released', 'service', '{inApp}', '{person,score,dueAt}', '质检结果已发布', 'Quality result released', 90),
    ('evaluation-waiting',  'service', '{inApp}', '{person,dueAt}',       '质检结果待查看', 'Quality result waiting', 91),
    ('evaluation-late',     'service', '{inApp}', '{person,dueAt}',       '质检结果送达超时', 'Quality result late', 92),
    ('evaluation-judged',   'service', '{inApp}', '{person,score}',       '质检申诉已裁定', 'Appeal judged', 93);

insert into notifications.wording (template, channel, language, subject, text) values
    ('evaluation-released', 'inApp', 'zh-CN', '质检结果已发布：{person}', E'得分 {score}。请在 {dueAt} 前查看。'),
    ('evaluation-released', 'inApp', 'en', 'Quality result released: {person}', E'Score {score}. Please look at it by {dueAt}.'),
    ('evaluation-waiting', 'inApp', 'zh-CN', '质检结果待查看：{person}', E'请在 {dueAt} 前完成。'),
    ('evaluation-waiting', 'inApp', 'en', 'Quality result waiting: {person}', E'Please see to it by {dueAt}.'),
    ('evaluation-late', 'inApp', 'zh-CN', '质检结果送达超时：{person}', E'应于 {dueAt} 前送达。请当面告知。'),
    ('evaluation-late', 'inApp', 'en', 'Quality result late: {person}', E'It should have been delivered by {dueAt}. Please tell it in person.'),
    ('evaluation-judged', 'inApp', 'zh-CN', '质检申诉已裁定：{person}', E'最终得分 {score}。'),
    ('evaluation-judged', 'inApp', 'en', 'Appeal judged: {person}', E'The final score is {score}.');
