join-request =
    طلب دخول لحلقة { $codeName }: { $name } ({ $tie }).
    { $answer }
    { $vouched }
    نرحبو؟
join-request-accepted = تأكد الدخول لحلقة { $codeName }: { $name }.
join-request-declined = ما تأكدش الدخول لحلقة { $codeName }: { $name }. ما غادي يتقال شكون قرر.
join-request-withdrawn = تسحب طلب الدخول لحلقة { $codeName }: { $name }.
join-decided-before = وصل جواب قبل هادا. ما تبدل والو.
button-welcome = إيه، مرحبا
button-requests = { $requests ->
    [zero] طلبات الدخول
    [one] طلب دخول
    [two] جوج طلبات
    [few] { $requests } طلبات دخول
    [many] { $requests } طلب دخول
   *[other] { $requests } طلب دخول
  }
join-nobody-waits = حتى واحد ما كيتسنى الجواب دابا.
join-request-again =
    مازال كيتسنى الجواب اللي بغا يدخل لحلقة { $codeName }: { $name } ({ $tie }).
    { $answer }
    { $vouched }
    نرحبو؟
family-said-fine-line = العائلة: ما كاين مانع.
family-said-nothing-line = العائلة: ما جاوباتش لحد الآن.
vouched = { $vouchers ->
    [zero] حتى عضو ما زكاه لحد الآن.
    [one] كيزكيه عضو واحد:
    [two] كيزكيوه جوج أعضاء:
    [few] كيزكيوه { $vouchers } أعضاء:
    [many] كيزكيوه { $vouchers } عضو:
   *[other] كيزكيوه { $vouchers } عضو:
  }
    { $lines }
vouched-line = • { $name }
button-ask-members = سؤال جوج أعضاء
join-request-vetoed = ما تأكدش الدخول لحلقة { $codeName }: { $name }. العائلة فضلات هادشي، وما كيتقال لحتى واحد.
join-request-lapsed = سالات المدة ديال طلب الدخول لحلقة { $codeName } بلا جواب: { $name }.
family-ask = { $name } ({ $tie }) بغا يدخل لحلقة { $codeName }. واش كاين شي مانع؟ الجواب ديالك بينك وبين فريق التنسيق، وما كنسولوش على السبب.
button-fine = ما كاين مانع
button-rather-not = نفضل لا
family-said-fine = شكرا. وصل الجواب ديالك لفريق التنسيق على { $name }. يمكن تبديل الرأي وقت ما بغيتي.
family-said-no = سالا الطلب: { $name }. الجواب ديالك ما كيتقال لحتى واحد برا فريق التنسيق.
family-joined = { $name } ({ $tie }) دابا فحلقة { $codeName }. يمكن تسالي البلاصة ديال أي واحد وقت ما بغيتي، بلا سبب.
family-not-joined = ما دخلش { $name } لحلقة { $codeName }.
safeguarding-note = للعلم: طلب دخول لحلقة { $codeName }: { $name } ({ $tie }). ما مطلوب والو إلا إلا كان شي حاجة كتمنع.
button-block = منع
