-- Weekly hours and limits are starting values, to be confirmed by the centre. The special days of 2026 are those of the State Council's
-- notice of 4 November 2025; for 2027 only the statutory days stand here until the notice is published. Lunar holidays are data, never computed.
insert into routing.calendar (key, zone, name_zh, name_en) values
    ('service', 'Asia/Shanghai', '服务时间', 'Service hours'),
    ('always',  'Asia/Shanghai', '全天候', 'Around the clock');

insert into routing.opening (calendar, weekday, opens_minute, closes_minute)
select 'service', weekday, 8 * 60, 20 * 60 from generate_series(1, 7) weekday
union all
select 'always', weekday, 0, 24 * 60 from generate_series(1, 7) weekday;

insert into routing.calendar_year (calendar, year, source, note) values
    ('service', 2026, 'official',  '国务院办公厅关于2026年部分节假日安排的通知（2025-11-04）'),
    ('service', 2027, 'statutory', '法定节假日；调休待官方通知');

insert into routing.special_day (calendar, day, kind, like_weekday, name_zh, name_en)
select 'service', day::date, 'off', null, zh, en
from (values ('2026-01-01', '2026-01-03', '元旦', 'New Year'),
             ('2026-02-15', '2026-02-23', '春节', 'Spring Festival'),
             ('2026-04-04', '2026-04-06', '清明节', 'Qingming'),
             ('2026-05-01', '2026-05-05', '劳动节', 'Labour Day'),
             ('2026-06-19', '2026-06-21', '端午节', 'Dragon Boat Festival'),
             ('2026-09-25', '2026-09-27', '中秋节', 'Mid-Autumn Festival'),
             ('2026-10-01', '2026-10-07', '国庆节', 'National Day'),
             ('2027-01-01', '2027-01-01', '元旦', 'New Year'),
             ('2027-02-05', '2027-02-08', '春节', 'Spring Festival'),
             ('2027-04-05', '2027-04-05', '清明节', 'Qingming'),
             ('2027-05-01', '2027-05-02', '劳动节', 'Labour Day'),
             ('2027-06-09', '2027-06-09', '端午节', 'Dragon Boat Festival'),
             ('2027-09-15', '2027-09-15', '中秋节', 'Mid-Autumn Festival'),
             ('2027-10-01', '2027-10-03', '国庆节', 'National Day')) holiday (first, last, zh, en),
     generate_series(first::date, last::date, interval '1 day') day;

insert into routing.special_day (calendar, day, kind, like_weekday, name_zh, name_en) values
    ('service', '2026-01-04', 'work', 5, '元旦调休上班', 'Make-up day, New Year'),
    ('service', '2026-02-14', 'work', 5, '春节调休上班', 'Make-up day, Spring Festival'),
    ('service', '2026-02-28', 'work', 1, '春节调休上班', 'Make-up day, Spring Festival'),
    ('service', '2026-05-09', 'work', 2, '劳动节调休上班', 'Make-up day, Labour Day'),
    ('service', '2026-09-20', 'work', 5, '国庆节调休上班', 'Make-up day, National Day'),
    ('service', '2026-10-10', 'work', 3, '国庆节调休上班', 'Make-up day, National Day');

insert into routing.queue (key, name_zh, name_en, line, acw_limit_sec, acw_hard_limit_sec, short_abandon_sec, service_level_sec, strategy, position) values
    ('main',      '综合咨询', 'General',    'main',      120, 1800, 5, 15, 'idle-first',  1),
    ('sales',     '售前营销', 'Sales',      'sales',     120, 1800, 5, 15, 'skill-first', 2),
    ('aftersale', '售后报修', 'After-sale', 'afterSale', 120, 1800, 5, 15, 'skill-first', 3),
    ('complaint', '投诉受理', 'Complaints', 'complaint', 180, 1800, 5, 15, 'skill-first', 4),
    ('rescue',    '紧急救援', 'Rescue',     'rescue',    180, 1800, 5, 15, 'skill-first', 5),
    ('duty',      '值班',     'Duty',       null,        120, 1800, 5, 15, 'idle-first',  6);

insert into routing.queue_skill (queue, skill, level) values
    ('main', '*', 0),
    ('sales', 'sales', 0), ('sales', 'senior', 1), ('sales', '*', 3),
    ('aftersale', 'repair', 0), ('aftersale', 'senior', 1), ('aftersale', '*', 3),
    ('complaint', 'complaint', 0), ('complaint', 'senior', 1), ('complaint', '*', 5),
    ('rescue', 'rescue', 0), ('rescue', 'senior', 1), ('rescue', '*', 5),
    ('duty', '*', 0);

insert into routing.line (called_number, line, calendar, queue, otherwise) values
    ('4000', 'main', 'service', 'main', true),
    ('4001', 'sales', 'service', 'sales', false),
    ('4002', 'afterSale', 'service', 'aftersale', false),
    ('4003', 'complaint', 'service', 'complaint', false),
    ('4004', 'rescue', 'always', 'rescue', false);

insert into routing.script (key, text_zh, text_en) values
    ('greeting', '您好，很高兴为您服务，请问有什么可以帮您？', 'Hello, thank you for calling. How may I help you?'),
    ('greeting-en', '该客户使用外语，请用英语问候：Hello, how may I help you?', 'Hello, thank you for calling. How may I help you today?'),
    ('rescue', '请先确认人员是否受伤，再确认所在位置，并保持电话畅通。', 'Ask first whether anyone is injured, then for the location, and keep the line open.'),
    ('restricted', '该号码已限制呼入，救援与在办回访除外。', 'This number may not call in, except for rescue and promised callbacks.'),
    ('closed', '现在是非服务时间，您的来电已登记，我们将在上班后回电。', 'We are closed now. Your call has been noted and we will call you back.'),
    ('holiday', '节假日值班期间，您的来电已登记，我们将尽快回电。', 'We are on holiday duty. Your call has been noted and we will call you back soon.'),
    ('sorry', '很抱歉让您久等，感谢您的耐心。', 'We are sorry for the wait and thank you for your patience.'),
    ('complaint-news', '客户有在办投诉：先报告最新进展，再询问还有什么需要。', 'The customer has an open complaint: give the latest news first, then ask what else is needed.'),
    ('soothe', '先安抚情绪，再了解事实：非常抱歉给您带来不便，请您慢慢说。', 'Calm first, facts second: I am very sorry for the trouble, please take your time.'),
    ('vip', '尊贵的客户您好，我是您的专属服务人员，请讲。', 'Good day, I am your personal adviser. What may I do for you?'),
    ('callback-owed', '我们还欠客户一次回电：先致歉并说明情况。', 'We still owe this customer a call back: apologise first and explain.'),
    ('repair', '您好，售后服务。请告诉我产品型号和故障现象。', 'After-sale service. Please tell me the model and what is wrong.'),
    ('sales', '您好，欢迎咨询产品，请问您想了解哪一款？', 'Welcome. Which product would you like to know about?');

insert into routing.break_reason (code, label_zh, label_en, selectable, position) values
    ('rest', '小休', 'Short break', true, 1),
    ('meal', '用餐', 'Meal', true, 2),
    ('meeting', '会议', 'Meeting', true, 3),
    ('training', '培训', 'Training', true, 4),
    ('coaching', '辅导', 'Coaching', true, 5),
    ('back-office', '后台处理', 'Back-office work', true, 6),
    ('technical', '设备故障', 'Technical trouble', true, 7),
    ('no-answer', '未接来电', 'Did not answer', false, 8);
