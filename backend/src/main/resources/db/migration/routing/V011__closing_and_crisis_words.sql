insert into routing.script (key, text_zh, text_en) values
    ('closing', '感谢您的来电，祝您生活愉快！', 'Thank you for calling. We wish you a pleasant day.'),
    ('crisis', '我们已关注到您的反馈，会尽快核实并给出解决方案。', 'We have taken note of what you tell us. We are looking into it and will come back to you with a solution as soon as we can.');
