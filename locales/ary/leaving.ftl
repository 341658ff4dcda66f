leave-nothing = ما عندك حتى حلقة دابا، وما خاص والو للخروج.
leave-which = من أنا حلقة؟
leave-which-circle = حلقة { $codeName }
leave-ask = الخروج من حلقة { $codeName }؟ النوبات الجاية ديالك غادي نعرضوهم على ناس آخرين، وما كنسولوش على السبب.
button-leave-yes = إيه، نخرج
button-leave-no = لا، نبقاو
leave-stayed = ما تبدل والو. نكملو مجموعين.
leave-done = تم الخروج. شكرا على اللي عطيتي. الرجوع ممكن وقت ما بغيتي بدعوة جديدة.
