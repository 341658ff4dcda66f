button-wordings = ما يُقال عنا
button-wording-write = كلمات عن الأسرة
button-wording-withdraw = لا يُقال شيء
button-wording-yes = أوافق على الكلمات
button-wording-no = لا، لا تُقال
wording-none = لا يُقال شيء عن أسرتك لمن يُدعى إلى الحلقة. يمكن كتابة سطر واحد، إن شئت.
wording-card =
    يقرأ من يُدعى إلى الحلقة عن أسرتك:
    { $words }
wording-proposed =
    كلمات مقترحة عن أسرتك، يقرؤها من يُدعى إلى الحلقة. لا تصل إلى أحد دون موافقتك:
    { $words }
wording-ask = ما الذي يُقال عن الأسرة لمن يُدعى؟ سطر واحد، دون اسم ولا عنوان.
wording-waits = أُرسلت الكلمات إلى أسرة { $codeName }. لا تُقرأ قبل موافقتها.
wording-decided = وصل جواب عن هذه الكلمات من قبل.
wording-shown =
    { $card }

    كلمة من الأسرة: { $words }
