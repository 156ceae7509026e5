insert into routing.script (key, text_zh, text_en) values
    ('callback-after-sale',
     '您好，我是客服代表，请问您是登记的购买人吗？想用两分钟了解产品的使用情况，现在方便吗？' || chr(10) ||
     '请问：产品使用是否顺利？送货和安装是否满意？还有哪里需要我们改进？' || chr(10) ||
     '感谢您的反馈，有需要请随时来电。',
     'Hello, this is customer service. Am I speaking with the purchaser? Do you have two minutes to tell us how the product is doing?' || chr(10) ||
     'Does it work well? Were delivery and installation as you wished? What should we do better?' || chr(10) ||
     'Thank you for telling us. Call us whenever you need us.'),
    ('callback-after-service',
     '您好，我是客服代表。我们刚为您提供过服务，想确认一下结果，现在方便吗？' || chr(10) ||
     '请问：问题是否已经解决？师傅是否准时、是否说明了处理情况和费用？您总体是否满意？' || chr(10) ||
     '如果还有问题，我现在就为您登记，由专人跟进。',
     'Hello, this is customer service. We have just done some work for you. May I ask how it went?' || chr(10) ||
     'Is the problem solved? Was our colleague on time, and did they explain the work and its cost? Are you satisfied on the whole?' || chr(10) ||
     'If anything is left, I take it down now and somebody follows it up.'),
    ('callback-problem-solved',
     '您好，我是客服代表。您反映的问题，处理部门已经反馈办结，我来向您确认，现在方便吗？' || chr(10) ||
     '请问：问题确实解决了吗？处理结果与告诉您的一致吗？' || chr(10) ||
     '如果没有解决，请告诉我还差什么，我会退回继续办理。',
     'Hello, this is customer service. The problem you reported is said to be solved, and I would like to hear it from you. Is this a good time?' || chr(10) ||
     'Is it really solved? Is the result what you were told?' || chr(10) ||
     'If not, please tell me what is missing, and it goes back to be finished.'),
    ('callback-complaint-confirm',
     '您好，我是客服代表。您的投诉已有处理方案，我不是经办人，来听取您的意见，现在方便吗？' || chr(10) ||
     '请问：方案是否已经落实？您是否认可这个结果？' || chr(10) ||
     '如不认可，请告诉我原因，投诉会重新办理，不会关闭。',
     'Hello, this is customer service. There is a solution for your complaint. I was not part of it and would like to hear what you think. Is this a good time?' || chr(10) ||
     'Has it been carried out? Do you accept the result?' || chr(10) ||
     'If not, please tell me why: the complaint goes on and is not closed.'),
    ('callback-key-customer',
     '您好，我是客服代表。感谢您一直以来的支持，想听听您近期的使用感受，现在方便吗？' || chr(10) ||
     '请问：产品和服务有没有不便之处？近期有没有需要我们提前安排的？',
     'Hello, this is customer service. Thank you for your trust over the years. May I ask how things have been lately?' || chr(10) ||
     'Is anything about the product or the service inconvenient? Is there anything we should arrange ahead for you?'),
    ('callback-repeat-complainer',
     '您好，我是客服代表。您之前多次向我们反映问题，我来了解现在的情况，现在方便吗？' || chr(10) ||
     '请问：之前的问题有没有再次出现？还有没有我们没有做到的？' || chr(10) ||
     '先倾听、不打断、不辩解；当场不能答复的，说明由谁在什么时候答复。',
     'Hello, this is customer service. You had to tell us about problems several times. May I ask how things are now?' || chr(10) ||
     'Has any of it come back? Is there anything we still owe you?' || chr(10) ||
     'Listen first, do not interrupt or argue. What cannot be answered now: say who answers it and when.'),
    ('callback-abandoned',
     '您好，我是客服代表。您刚才来电未能接通，非常抱歉，现在给您回电。' || chr(10) ||
     '请问有什么可以帮您？',
     'Hello, this is customer service. You called us and did not get through. I am sorry for that and am calling you back.' || chr(10) ||
     'How may I help you?'),
    ('callback-promised',
     '您好，我是客服代表。之前约定此时给您回电，现在方便吗？' || chr(10) ||
     '先答复约定的事项，再确认客户是否清楚、是否还有其他需要。' || chr(10) ||
     '如果现在不方便，请约定另一个时间。',
     'Hello, this is customer service. We agreed that I call you back now. Is this a good time?' || chr(10) ||
     'First answer what was promised, then ask whether it is clear and whether anything else is needed.' || chr(10) ||
     'If it is not a good time, agree on another one.'),
    ('callback-low-score',
     '您好，我是客服代表。您在评价中给我们打了较低的分，想了解是哪里没有做好，现在方便吗？' || chr(10) ||
     '请问：主要是哪方面不满意？希望我们怎样补救？' || chr(10) ||
     '感谢您的直言，我会如实记录；需要的话现在就为您立案跟进。',
     'Hello, this is customer service. You gave us a low score, and I would like to know what went wrong. Is this a good time?' || chr(10) ||
     'What was it mainly? How could we make up for it?' || chr(10) ||
     'Thank you for being frank. I write it down as you say it, and open a case now if you wish.'),
    ('callback-dropped',
     '您好，我是客服代表。刚才的通话中断了，非常抱歉，我们接着说。' || chr(10) ||
     '先复述已经说到的内容，再继续办理。',
     'Hello, this is customer service. Our call was cut off. I am sorry; let us go on.' || chr(10) ||
     'Say again what was said so far, then go on with it.'),
    ('callback-knowledge-answer',
     '您好，我是客服代表。您之前咨询的问题已有答复，现在方便吗？' || chr(10) ||
     '说明答复及依据，再确认客户是否清楚。',
     'Hello, this is customer service. There is an answer to what you asked us. Is this a good time?' || chr(10) ||
     'Give the answer and where it comes from, then ask whether it is clear.');
