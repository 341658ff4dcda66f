button-wordings = اللي كيتقال علينا
button-wording-write = كلام على العائلة
button-wording-withdraw = ما يتقال والو
button-wording-yes = موافقة على الكلام
button-wording-no = لا، ما يتقالش
wording-none = ما كيتقال والو على العائلة ديالك للي كيتعرض عليه للحلقة. يمكن كتابة سطر واحد، إلا بغيتي.
wording-card =
    اللي كيتعرض عليه للحلقة كيقرا على العائلة ديالك:
    { $words }
wording-proposed =
    كلام مقترح على العائلة ديالك، كيقراه اللي كيتعرض عليه للحلقة. ما كيوصل لحتى واحد بلا موافقتك:
    { $words }
wording-ask = شنو يتقال على العائلة للي كيتعرض عليه؟ سطر واحد، بلا سمية ولا عنوان.
wording-waits = تصيفط الكلام لعائلة { $codeName }. ما كيتقرا حتى توافق.
wording-decided = وصل جواب على هاد الكلام من قبل.
wording-shown =
    { $card }

    كلمة من العائلة: { $words }
