invite-guardian = دعوة خاصة بمن يمثل أسرة { $codeName }. تصلح مرة واحدة وخلال 48 ساعة. تُرسل في محادثة خاصة:
invite-member = دعوة لشخص واحد إلى حلقة { $codeName }، الصلة: { $tie }. تصلح مرة واحدة وخلال 48 ساعة. تُرسل إليه في محادثة خاصة، لا في مجموعة:
invite-awaits-consent = الحلقة ليست نشطة الآن. تمكن المتابعة حين توافق الأسرة.
invite-has-guardian = للأسرة من يمثلها في هذه الحلقة.
button-share = مشاركة الدعوة
invitation-over = انتهت صلاحية هذه الدعوة. يمكن طلب دعوة جديدة من صاحبها.
invitation-own = هذه دعوة صادرة منك، تُرسل إلى الشخص المقصود. لم يتغير شيء.
invitation-belongs = لك مكان في هذه الحلقة من قبل. للمتابعة: { "/start" }
invite-as = دعوة شخص إلى حلقة { $codeName }. ما صلته بالأسرة؟ بهذه الدعوة نزكّيه عند فريق التنسيق.
invite-too-many = لك عشر دعوات مفتوحة. تمكن دعوة جديدة بعد سحب واحدة منها أو انتهاء مدتها.
button-invitations = { $open ->
    [zero] الدعوات المفتوحة
    [one] دعوة مفتوحة
    [two] دعوتان مفتوحتان
    [few] { $open } دعوات مفتوحة
    [many] { $open } دعوة مفتوحة
   *[other] { $open } دعوة مفتوحة
  }
invitations-card = { $open ->
    [zero] لا دعوة مفتوحة لك الآن.
    [one] دعوة واحدة مفتوحة:
    [two] دعوتان مفتوحتان:
    [few] { $open } دعوات مفتوحة:
    [many] { $open } دعوة مفتوحة:
   *[other] { $open } دعوة مفتوحة:
  }
    { $lines }
invitation-line = • حلقة { $codeName }، { $tie }، تنتهي { $until }
invitation-line-family = • من يمثل أسرة { $codeName }، تنتهي { $until }
invitations-none = لا دعوة مفتوحة لك الآن.
button-take-back = سحب هذه الدعوة
button-take-back-of = سحب: { $what }
invitation-taken-back = سُحبت الدعوة، ولم تعد تفتح شيئا.
invitation-was-used = استُعملت هذه الدعوة قبل سحبها. لم يتغير شيء.
invitation-family = هذه الدعوة إلى حلقة أسرتك، وهي لشخص آخر. لم يتغير شيء.
invitation-not-for-team = هذه الدعوة لمن يمثل الأسرة، لا لفريق التنسيق. لم يتغير شيء، وما زالت صالحة لصاحبها.
invitation-resting = لا تستقبل هذه الحلقة أحدا الآن. يمكن فتح الدعوة مرة أخرى قبل انتهاء مدتها، أو طلب دعوة جديدة فيما بعد.
