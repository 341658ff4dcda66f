restrictions-card = ناس حلقة { $codeName }. لمس السمية كيبين شنو كتقبل العائلة منو. حتى واحد آخر ما كيعرف.
restrictions-none = ما كاين حتى عضو فحلقة { $codeName } لحد الآن.
restriction-some = { $name } · بحدود
restriction-card = شنو كتقبل العائلة من { $name }؟ العلامة ✓ هي إيه. حتى واحد ما كيتخبر باللي كيتبدل هنا: النوبات كيبانو مغطيين وصافي.
restriction-card-none = العائلة دابا ما كتقبل مساندة من { $name }. حتى واحد ما كيتخبر: النوبات كيبانو مغطيين وصافي. لمسة وحدة كترجع كلشي.
restriction-everything = كل أنواع المساندة
button-more = المزيد
