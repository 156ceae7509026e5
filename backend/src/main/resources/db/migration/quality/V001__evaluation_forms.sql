create table quality.form (
    key          text        not null,
    version      int         not null check (version > 0),
    name_zh      text        not null check (name_zh <> ''),
    name_en      text        not null check (name_en <> ''),
    scenarios    text[]      not null,
    content      jsonb       not null,
    position     int         not null default 1000,
    published_at timestamptz,
    published_by uuid,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    edit         int         not null default 0,
    primary key (key, version)
);

create unique index form_one_draft on quality.form (key) where published_at is null;

comment on table quality.form is 'Versions of evaluation forms: one draft of each at most, and published ones that never change. The latest published version is in force.';
comment on column quality.form.scenarios is 'Of the services it is for; the one form without any is for all others.';
comment on column quality.form.published_by is 'Absent for those that came with the release.';
comment on column quality.form.edit is 'Grows with every change of a draft.';

create function quality.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'quality: % of a row of % is refused', lower(tg_op), tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger published_form_stays before update or delete on quality.form
    for each row when (old.published_at is not null) execute function quality.refuse_change();
create trigger forms_stay before truncate on quality.form
    for each statement execute function quality.refuse_change();

-- The general form [163-166] and those of the five standards [184]: their items and weights are proposals that the owner has still to confirm.
insert into quality.form (key, version, name_zh, name_en, scenarios, content, position, published_at, created_at, changed_at) values
    ('general', 1, '通用质检表', 'General form', '{}', '{"sections":[
    {"key":"A","dimension":"attitude","name":{"zh":"服务态度","en":"Service attitude"},"items":[
     {"key":"A1","name":{"zh":"语气亲和、语速适中","en":"Warm tone, fitting pace"},"weight":8,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"A2","name":{"zh":"同理心：回应并安抚情绪","en":"Empathy: emotion acknowledged"},"weight":10,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"A3","name":{"zh":"礼貌用语、开头结束语","en":"Courtesy, greeting and closing"},"weight":6,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"A4","name":{"zh":"倾听不打断、不冷场","en":"Listens, no dead air"},"weight":6,"scale":"points","critical":false,"optional":false,"check":null}]},
    {"key":"B","dimension":"knowledge","name":{"zh":"业务知识","en":"Business knowledge"},"items":[
     {"key":"B1","name":{"zh":"回答准确（参数、政策）","en":"Accurate answer (facts, policy)"},"weight":14,"scale":"points","critical":true,"optional":false,"check":null},
     {"key":"B2","name":{"zh":"先查知识库再回应","en":"Knowledge searched before answering"},"weight":4,"scale":"yes-no","critical":false,"optional":false,"check":"knowledge-searched"},
     {"key":"B3","name":{"zh":"需求判断与提问","en":"Need found, right questions"},"weight":6,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"B4","name":{"zh":"方案有效、一次解决","en":"Effective solution, once and for all"},"weight":10,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"B5","name":{"zh":"跨部门协作与转接信息完整","en":"Hand-over to others complete"},"weight":6,"scale":"points","critical":false,"optional":true,"check":null}]},
    {"key":"C","dimension":"compliance","name":{"zh":"流程合规","en":"Process compliance"},"items":[
     {"key":"C1","name":{"zh":"身份核验","en":"Identity verified as required"},"weight":5,"scale":"yes-no","critical":false,"optional":false,"check":null},
     {"key":"C2","name":{"zh":"话术使用自然、必说内容齐全","en":"Script used naturally, required statements made"},"weight":5,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"C3","name":{"zh":"信息记录完整准确及时","en":"Record complete, right and in time"},"weight":8,"scale":"points","critical":false,"optional":false,"check":"record-complete"},
     {"key":"C4","name":{"zh":"投诉处理规范（先安抚、分级、时限告知）","en":"Complaint handled by the rule (soothed, graded, time told)"},"weight":6,"scale":"points","critical":false,"optional":true,"check":null},
     {"key":"C5","name":{"zh":"工单闭环（责任人、时限、反馈）","en":"Ticket loop closed (owner, due time, feedback)"},"weight":6,"scale":"points","critical":false,"optional":true,"check":"ticket-closed"}]}],
    "fatals":[
     {"key":"F1","name":{"zh":"辱骂、讽刺、威胁客户","en":"Abuse, mockery or threat of a customer"},"harm":"customer"},
     {"key":"F2","name":{"zh":"故意挂断或逃避来电","en":"Hangs up or dodges calls on purpose"},"harm":"customer"},
     {"key":"F3","name":{"zh":"错误承诺造成损失","en":"Wrong promise that does harm"},"harm":"customer"},
     {"key":"F4","name":{"zh":"人身安全信息未上报","en":"Report of danger to life ignored"},"harm":"customer"},
     {"key":"F5","name":{"zh":"隐瞒或不登记投诉","en":"Complaint hidden or not registered"},"harm":"business"},
     {"key":"F6","name":{"zh":"虚假记录、虚假回访","en":"Faked record or callback"},"harm":"business"},
     {"key":"F7","name":{"zh":"越权赔付","en":"Payment beyond authority"},"harm":"business"},
     {"key":"F8","name":{"zh":"泄露客户信息、未核验即告知","en":"Personal data disclosed"},"harm":"compliance"},
     {"key":"F9","name":{"zh":"诱导或替客户评价","en":"Survey manipulated"},"harm":"compliance"},
     {"key":"F10","name":{"zh":"私自联系或收受客户利益","en":"Private dealings with a customer"},"harm":"compliance"}]}',
     10, '2026-11-22Z', '2026-11-22Z', '2026-11-22Z'),
    ('purchase-inquiry', 1, '购买咨询质检表', 'Purchase inquiry', '{purchase-inquiry}', '{"sections":[
    {"key":"A","dimension":"attitude","name":{"zh":"服务态度","en":"Service attitude"},"items":[
     {"key":"A1","name":{"zh":"语气亲和、语速适中","en":"Warm tone, fitting pace"},"weight":8,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"A2","name":{"zh":"同理心：回应并安抚情绪","en":"Empathy: emotion acknowledged"},"weight":10,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"A3","name":{"zh":"礼貌用语、开头结束语","en":"Courtesy, greeting and closing"},"weight":6,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"A4","name":{"zh":"倾听不打断、不冷场","en":"Listens, no dead air"},"weight":6,"scale":"points","critical":false,"optional":false,"check":null}]},
    {"key":"B","dimension":"knowledge","name":{"zh":"业务知识","en":"Business knowledge"},"items":[
     {"key":"B1","name":{"zh":"回答准确（参数、政策）","en":"Accurate answer (facts, policy)"},"weight":14,"scale":"points","critical":true,"optional":false,"check":null},
     {"key":"B2","name":{"zh":"先查知识库再回应","en":"Knowledge searched before answering"},"weight":4,"scale":"yes-no","critical":false,"optional":false,"check":"knowledge-searched"},
     {"key":"B3","name":{"zh":"需求判断与提问","en":"Need found, right questions"},"weight":10,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"B4","name":{"zh":"方案有效、一次解决","en":"Effective solution, once and for all"},"weight":6,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"B6","name":{"zh":"需求与下一步","en":"Needs and next step"},"weight":6,"scale":"points","critical":false,"optional":false,"check":null}]},
    {"key":"C","dimension":"compliance","name":{"zh":"流程合规","en":"Process compliance"},"items":[
     {"key":"C1","name":{"zh":"身份核验","en":"Identity verified as required"},"weight":5,"scale":"yes-no","critical":false,"optional":false,"check":null},
     {"key":"C2","name":{"zh":"话术使用自然、必说内容齐全","en":"Script used naturally, required statements made"},"weight":8,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"C3","name":{"zh":"信息记录完整准确及时","en":"Record complete, right and in time"},"weight":11,"scale":"points","critical":false,"optional":false,"check":"record-complete"},
     {"key":"C5","name":{"zh":"工单闭环（责任人、时限、反馈）","en":"Ticket loop closed (owner, due time, feedback)"},"weight":6,"scale":"points","critical":false,"optional":true,"check":"ticket-closed"}]}],
    "fatals":[
     {"key":"F1","name":{"zh":"辱骂、讽刺、威胁客户","en":"Abuse, mockery or threat of a customer"},"harm":"customer"},
     {"key":"F2","name":{"zh":"故意挂断或逃避来电","en":"Hangs up or dodges calls on purpose"},"harm":"customer"},
     {"key":"F3","name":{"zh":"错误承诺造成损失","en":"Wrong promise that does harm"},"harm":"customer"},
     {"key":"F4","name":{"zh":"人身安全信息未上报","en":"Report of danger to life ignored"},"harm":"customer"},
     {"key":"F5","name":{"zh":"隐瞒或不登记投诉","en":"Complaint hidden or not registered"},"harm":"business"},
     {"key":"F6","name":{"zh":"虚假记录、虚假回访","en":"Faked record or callback"},"harm":"business"},
     {"key":"F7","name":{"zh":"越权赔付","en":"Payment beyond authority"},"harm":"business"},
     {"key":"F8","name":{"zh":"泄露客户信息、未核验即告知","en":"Personal data disclosed"},"harm":"compliance"},
     {"key":"F9","name":{"zh":"诱导或替客户评价","en":"Survey manipulated"},"harm":"compliance"},
     {"key":"F10","name":{"zh":"私自联系或收受客户利益","en":"Private dealings with a customer"},"harm":"compliance"}]}',
     20, '2026-11-22Z', '2026-11-22Z', '2026-11-22Z'),
    ('complaint', 1, '投诉质检表', 'Complaint', '{complaint}', '{"sections":[
    {"key":"A","dimension":"attitude","name":{"zh":"服务态度","en":"Service attitude"},"items":[
     {"key":"A1","name":{"zh":"语气亲和、语速适中","en":"Warm tone, fitting pace"},"weight":6,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"A2","name":{"zh":"同理心：回应并安抚情绪","en":"Empathy: emotion acknowledged"},"weight":14,"scale":"points","critical":true,"optional":false,"check":null},
     {"key":"A3","name":{"zh":"礼貌用语、开头结束语","en":"Courtesy, greeting and closing"},"weight":4,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"A4","name":{"zh":"倾听不打断、不冷场","en":"Listens, no dead air"},"weight":6,"scale":"points","critical":false,"optional":false,"check":null}]},
    {"key":"B","dimension":"knowledge","name":{"zh":"业务知识","en":"Business knowledge"},"items":[
     {"key":"B1","name":{"zh":"回答准确（参数、政策）","en":"Accurate answer (facts, policy)"},"weight":14,"scale":"points","critical":true,"optional":false,"check":null},
     {"key":"B2","name":{"zh":"先查知识库再回应","en":"Knowledge searched before answering"},"weight":4,"scale":"yes-no","critical":false,"optional":false,"check":"knowledge-searched"},
     {"key":"B3","name":{"zh":"需求判断与提问","en":"Need found, right questions"},"weight":6,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"B4","name":{"zh":"方案有效、一次解决","en":"Effective solution, once and for all"},"weight":10,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"B5","name":{"zh":"跨部门协作与转接信息完整","en":"Hand-over to others complete"},"weight":6,"scale":"points","critical":false,"optional":true,"check":null}]},
    {"key":"C","dimension":"compliance","name":{"zh":"流程合规","en":"Process compliance"},"items":[
     {"key":"C1","name":{"zh":"身份核验","en":"Identity verified as required"},"weight":3,"scale":"yes-no","critical":false,"optional":false,"check":null},
     {"key":"C2","name":{"zh":"话术使用自然、必说内容齐全","en":"Script used naturally, required statements made"},"weight":2,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"C3","name":{"zh":"信息记录完整准确及时","en":"Record complete, right and in time"},"weight":4,"scale":"points","critical":false,"optional":false,"check":"record-complete"},
     {"key":"C4","name":{"zh":"投诉处理规范（先安抚、分级、时限告知）","en":"Complaint handled by the rule (soothed, graded, time told)"},"weight":12,"scale":"points","critical":false,"optional":true,"check":null},
     {"key":"C6","name":{"zh":"诉求已记录","en":"Remedy sought recorded"},"weight":3,"scale":"yes-no","critical":false,"optional":false,"check":null},
     {"key":"C7","name":{"zh":"告知下次反馈时间","en":"Time of the next news told"},"weight":3,"scale":"yes-no","critical":false,"optional":false,"check":null},
     {"key":"C5","name":{"zh":"工单闭环（责任人、时限、反馈）","en":"Ticket loop closed (owner, due time, feedback)"},"weight":3,"scale":"points","critical":false,"optional":true,"check":"ticket-closed"}]}],
    "fatals":[
     {"key":"F1","name":{"zh":"辱骂、讽刺、威胁客户","en":"Abuse, mockery or threat of a customer"},"harm":"customer"},
     {"key":"F2","name":{"zh":"故意挂断或逃避来电","en":"Hangs up or dodges calls on purpose"},"harm":"customer"},
     {"key":"F3","name":{"zh":"错误承诺造成损失","en":"Wrong promise that does harm"},"harm":"customer"},
     {"key":"F4","name":{"zh":"人身安全信息未上报","en":"Report of danger to life ignored"},"harm":"customer"},
     {"key":"F5","name":{"zh":"隐瞒或不登记投诉","en":"Complaint hidden or not registered"},"harm":"business"},
     {"key":"F6","name":{"zh":"虚假记录、虚假回访","en":"Faked record or callback"},"harm":"business"},
     {"key":"F7","name":{"zh":"越权赔付","en":"Payment beyond authority"},"harm":"business"},
     {"key":"F8","name":{"zh":"泄露客户信息、未核验即告知","en":"Personal data disclosed"},"harm":"compliance"},
     {"key":"F9","name":{"zh":"诱导或替客户评价","en":"Survey manipulated"},"harm":"compliance"},
     {"key":"F10","name":{"zh":"私自联系或收受客户利益","en":"Private dealings with a customer"},"harm":"compliance"}]}',
     30, '2026-11-22Z', '2026-11-22Z', '2026-11-22Z'),
    ('after-purchase', 1, '购买后回访质检表', 'Callback after a purchase', '{after-purchase}', '{"sections":[
    {"key":"A","dimension":"attitude","name":{"zh":"服务态度","en":"Service attitude"},"items":[
     {"key":"A1","name":{"zh":"语气亲和、语速适中","en":"Warm tone, fitting pace"},"weight":8,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"A2","name":{"zh":"同理心：回应并安抚情绪","en":"Empathy: emotion acknowledged"},"weight":10,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"A3","name":{"zh":"礼貌用语、开头结束语","en":"Courtesy, greeting and closing"},"weight":6,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"A4","name":{"zh":"倾听不打断、不冷场","en":"Listens, no dead air"},"weight":6,"scale":"points","critical":false,"optional":false,"check":null}]},
    {"key":"B","dimension":"knowledge","name":{"zh":"业务知识","en":"Business knowledge"},"items":[
     {"key":"B1","name":{"zh":"回答准确（参数、政策）","en":"Accurate answer (facts, policy)"},"weight":14,"scale":"points","critical":true,"optional":false,"check":null},
     {"key":"B3","name":{"zh":"需求判断与提问","en":"Need found, right questions"},"weight":6,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"B4","name":{"zh":"方案有效、一次解决","en":"Effective solution, once and for all"},"weight":8,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"B5","name":{"zh":"跨部门协作与转接信息完整","en":"Hand-over to others complete"},"weight":6,"scale":"points","critical":false,"optional":true,"check":null},
     {"key":"B7","name":{"zh":"询问使用情况","en":"Usage asked"},"weight":6,"scale":"points","critical":false,"optional":false,"check":null}]},
    {"key":"C","dimension":"compliance","name":{"zh":"流程合规","en":"Process compliance"},"items":[
     {"key":"C1","name":{"zh":"身份核验","en":"Identity verified as required"},"weight":8,"scale":"yes-no","critical":false,"optional":false,"check":null},
     {"key":"C2","name":{"zh":"话术使用自然、必说内容齐全","en":"Script used naturally, required statements made"},"weight":5,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"C3","name":{"zh":"信息记录完整准确及时","en":"Record complete, right and in time"},"weight":8,"scale":"points","critical":false,"optional":false,"check":"record-complete"},
     {"key":"C5","name":{"zh":"工单闭环（责任人、时限、反馈）","en":"Ticket loop closed (owner, due time, feedback)"},"weight":5,"scale":"points","critical":false,"optional":true,"check":"ticket-closed"},
     {"key":"C8","name":{"zh":"征得同意再继续","en":"Permission to go on asked"},"weight":4,"scale":"yes-no","critical":false,"optional":false,"check":null}]}],
    "fatals":[
     {"key":"F1","name":{"zh":"辱骂、讽刺、威胁客户","en":"Abuse, mockery or threat of a customer"},"harm":"customer"},
     {"key":"F2","name":{"zh":"故意挂断或逃避来电","en":"Hangs up or dodges calls on purpose"},"harm":"customer"},
     {"key":"F3","name":{"zh":"错误承诺造成损失","en":"Wrong promise that does harm"},"harm":"customer"},
     {"key":"F4","name":{"zh":"人身安全信息未上报","en":"Report of danger to life ignored"},"harm":"customer"},
     {"key":"F5","name":{"zh":"隐瞒或不登记投诉","en":"Complaint hidden or not registered"},"harm":"business"},
     {"key":"F6","name":{"zh":"虚假记录、虚假回访","en":"Faked record or callback"},"harm":"business"},
     {"key":"F7","name":{"zh":"越权赔付","en":"Payment beyond authority"},"harm":"business"},
     {"key":"F8","name":{"zh":"泄露客户信息、未核验即告知","en":"Personal data disclosed"},"harm":"compliance"},
     {"key":"F9","name":{"zh":"诱导或替客户评价","en":"Survey manipulated"},"harm":"compliance"},
     {"key":"F10","name":{"zh":"私自联系或收受客户利益","en":"Private dealings with a customer"},"harm":"compliance"}]}',
     40, '2026-11-22Z', '2026-11-22Z', '2026-11-22Z'),
    ('after-repair', 1, '维修后回访质检表', 'Callback after a repair', '{after-repair}', '{"sections":[
    {"key":"A","dimension":"attitude","name":{"zh":"服务态度","en":"Service attitude"},"items":[
     {"key":"A1","name":{"zh":"语气亲和、语速适中","en":"Warm tone, fitting pace"},"weight":8,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"A2","name":{"zh":"同理心：回应并安抚情绪","en":"Empathy: emotion acknowledged"},"weight":10,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"A3","name":{"zh":"礼貌用语、开头结束语","en":"Courtesy, greeting and closing"},"weight":6,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"A4","name":{"zh":"倾听不打断、不冷场","en":"Listens, no dead air"},"weight":6,"scale":"points","critical":false,"optional":false,"check":null}]},
    {"key":"B","dimension":"knowledge","name":{"zh":"业务知识","en":"Business knowledge"},"items":[
     {"key":"B1","name":{"zh":"回答准确（参数、政策）","en":"Accurate answer (facts, policy)"},"weight":12,"scale":"points","critical":true,"optional":false,"check":null},
     {"key":"B2","name":{"zh":"先查知识库再回应","en":"Knowledge searched before answering"},"weight":4,"scale":"yes-no","critical":false,"optional":false,"check":"knowledge-searched"},
     {"key":"B3","name":{"zh":"需求判断与提问","en":"Need found, right questions"},"weight":6,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"B4","name":{"zh":"方案有效、一次解决","en":"Effective solution, once and for all"},"weight":6,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"B5","name":{"zh":"跨部门协作与转接信息完整","en":"Hand-over to others complete"},"weight":4,"scale":"points","critical":false,"optional":true,"check":null},
     {"key":"B8","name":{"zh":"核实维修结果","en":"Result of the repair checked"},"weight":8,"scale":"points","critical":false,"optional":false,"check":null}]},
    {"key":"C","dimension":"compliance","name":{"zh":"流程合规","en":"Process compliance"},"items":[
     {"key":"C1","name":{"zh":"身份核验","en":"Identity verified as required"},"weight":5,"scale":"yes-no","critical":false,"optional":false,"check":null},
     {"key":"C2","name":{"zh":"话术使用自然、必说内容齐全","en":"Script used naturally, required statements made"},"weight":3,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"C3","name":{"zh":"信息记录完整准确及时","en":"Record complete, right and in time"},"weight":8,"scale":"points","critical":false,"optional":false,"check":"record-complete"},
     {"key":"C5","name":{"zh":"工单闭环（责任人、时限、反馈）","en":"Ticket loop closed (owner, due time, feedback)"},"weight":6,"scale":"points","critical":false,"optional":true,"check":"ticket-closed"},
     {"key":"C9","name":{"zh":"不满意已立案跟进","en":"Dissatisfaction turned into a case"},"weight":8,"scale":"yes-no","critical":true,"optional":true,"check":null}]}],
    "fatals":[
     {"key":"F1","name":{"zh":"辱骂、讽刺、威胁客户","en":"Abuse, mockery or threat of a customer"},"harm":"customer"},
     {"key":"F2","name":{"zh":"故意挂断或逃避来电","en":"Hangs up or dodges calls on purpose"},"harm":"customer"},
     {"key":"F3","name":{"zh":"错误承诺造成损失","en":"Wrong promise that does harm"},"harm":"customer"},
     {"key":"F4","name":{"zh":"人身安全信息未上报","en":"Report of danger to life ignored"},"harm":"customer"},
     {"key":"F5","name":{"zh":"隐瞒或不登记投诉","en":"Complaint hidden or not registered"},"harm":"business"},
     {"key":"F6","name":{"zh":"虚假记录、虚假回访","en":"Faked record or callback"},"harm":"business"},
     {"key":"F7","name":{"zh":"越权赔付","en":"Payment beyond authority"},"harm":"business"},
     {"key":"F8","name":{"zh":"泄露客户信息、未核验即告知","en":"Personal data disclosed"},"harm":"compliance"},
     {"key":"F9","name":{"zh":"诱导或替客户评价","en":"Survey manipulated"},"harm":"compliance"},
     {"key":"F10","name":{"zh":"私自联系或收受客户利益","en":"Private dealings with a customer"},"harm":"compliance"}]}',
     50, '2026-11-22Z', '2026-11-22Z', '2026-11-22Z'),
    ('rescue', 1, '救援质检表', 'Rescue', '{rescue}', '{"sections":[
    {"key":"A","dimension":"attitude","name":{"zh":"服务态度","en":"Service attitude"},"items":[
     {"key":"A1","name":{"zh":"语气亲和、语速适中","en":"Warm tone, fitting pace"},"weight":8,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"A2","name":{"zh":"同理心：回应并安抚情绪","en":"Empathy: emotion acknowledged"},"weight":12,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"A3","name":{"zh":"礼貌用语、开头结束语","en":"Courtesy, greeting and closing"},"weight":4,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"A4","name":{"zh":"倾听不打断、不冷场","en":"Listens, no dead air"},"weight":6,"scale":"points","critical":false,"optional":false,"check":null}]},
    {"key":"B","dimension":"knowledge","name":{"zh":"业务知识","en":"Business knowledge"},"items":[
     {"key":"B1","name":{"zh":"回答准确（参数、政策）","en":"Accurate answer (facts, policy)"},"weight":10,"scale":"points","critical":true,"optional":false,"check":null},
     {"key":"B3","name":{"zh":"需求判断与提问","en":"Need found, right questions"},"weight":4,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"B4","name":{"zh":"方案有效、一次解决","en":"Effective solution, once and for all"},"weight":8,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"B5","name":{"zh":"跨部门协作与转接信息完整","en":"Hand-over to others complete"},"weight":6,"scale":"points","critical":false,"optional":true,"check":null},
     {"key":"B9","name":{"zh":"30 秒内问清位置（待确认）","en":"Location found within 30 seconds (to be confirmed)"},"weight":8,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"B10","name":{"zh":"保持联系畅通","en":"Stays reachable"},"weight":4,"scale":"points","critical":false,"optional":false,"check":null}]},
    {"key":"C","dimension":"compliance","name":{"zh":"流程合规","en":"Process compliance"},"items":[
     {"key":"C1","name":{"zh":"身份核验","en":"Identity verified as required"},"weight":2,"scale":"yes-no","critical":false,"optional":false,"check":null},
     {"key":"C2","name":{"zh":"话术使用自然、必说内容齐全","en":"Script used naturally, required statements made"},"weight":2,"scale":"points","critical":false,"optional":false,"check":null},
     {"key":"C3","name":{"zh":"信息记录完整准确及时","en":"Record complete, right and in time"},"weight":8,"scale":"points","critical":false,"optional":false,"check":"record-complete"},
     {"key":"C4","name":{"zh":"投诉处理规范（先安抚、分级、时限告知）","en":"Complaint handled by the rule (soothed, graded, time told)"},"weight":4,"scale":"points","critical":false,"optional":true,"check":null},
     {"key":"C5","name":{"zh":"工单闭环（责任人、时限、反馈）","en":"Ticket loop closed (owner, due time, feedback)"},"weight":6,"scale":"points","critical":false,"optional":true,"check":"ticket-closed"},
     {"key":"C10","name":{"zh":"告知预计到达时间","en":"Expected time of arrival told"},"weight":8,"scale":"yes-no","critical":false,"optional":false,"check":null}]}],
    "fatals":[
     {"key":"F1","name":{"zh":"辱骂、讽刺、威胁客户","en":"Abuse, mockery or threat of a customer"},"harm":"customer"},
     {"key":"F2","name":{"zh":"故意挂断或逃避来电","en":"Hangs up or dodges calls on purpose"},"harm":"customer"},
     {"key":"F3","name":{"zh":"错误承诺造成损失","en":"Wrong promise that does harm"},"harm":"customer"},
     {"key":"F4","name":{"zh":"人身安全信息未上报","en":"Report of danger to life ignored"},"harm":"customer"},
     {"key":"F5","name":{"zh":"隐瞒或不登记投诉","en":"Complaint hidden or not registered"},"harm":"business"},
     {"key":"F6","name":{"zh":"虚假记录、虚假回访","en":"Faked record or callback"},"harm":"business"},
     {"key":"F7","name":{"zh":"越权赔付","en":"Payment beyond authority"},"harm":"business"},
     {"key":"F8","name":{"zh":"泄露客户信息、未核验即告知","en":"Personal data disclosed"},"harm":"compliance"},
     {"key":"F9","name":{"zh":"诱导或替客户评价","en":"Survey manipulated"},"harm":"compliance"},
     {"key":"F10","name":{"zh":"私自联系或收受客户利益","en":"Private dealings with a customer"},"harm":"compliance"},
     {"key":"F11","name":{"zh":"未询问有无人员受伤","en":"Injury not asked"},"harm":"customer"}]}',
     60, '2026-11-22Z', '2026-11-22Z', '2026-11-22Z');
