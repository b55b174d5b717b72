<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<extra-review>Not reviewed by native speakers</extra-review>
<context>
    <name></name>
    <message>
        <source>a {kind} with {system} cannot be added; add a phone or tablet with android or ios</source>
        <translation>لا يمكن إضافة جهاز من نوع {kind} بنظام {system}؛ أضف هاتفًا أو جهازًا لوحيًا بنظام android أو ios</translation>
    </message>
    <message numerus="yes">
        <source>{n} phones are known already; remove one of them first</source>
        <translation>
            <numerusform>{n} أجهزة معروفة من قبل؛ أزل أحدها أولًا</numerusform>
            <numerusform>جهاز واحد معروف من قبل؛ أزله أولًا</numerusform>
            <numerusform>جهازان معروفان من قبل؛ أزل أحدهما أولًا</numerusform>
            <numerusform>{n} أجهزة معروفة من قبل؛ أزل أحدها أولًا</numerusform>
            <numerusform>{n} جهازًا معروفًا من قبل؛ أزل أحدها أولًا</numerusform>
            <numerusform>{n} جهاز معروف من قبل؛ أزل أحدها أولًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the name is longer than {n} letters; choose a shorter one</source>
        <translation>
            <numerusform>الاسم أطول مما يُسمح به؛ اختر اسمًا أقصر</numerusform>
            <numerusform>الاسم أطول من حرف واحد؛ اختر اسمًا أقصر</numerusform>
            <numerusform>الاسم أطول من حرفين؛ اختر اسمًا أقصر</numerusform>
            <numerusform>الاسم أطول من {n} أحرف؛ اختر اسمًا أقصر</numerusform>
            <numerusform>الاسم أطول من {n} حرفًا؛ اختر اسمًا أقصر</numerusform>
            <numerusform>الاسم أطول من {n} حرف؛ اختر اسمًا أقصر</numerusform>
        </translation>
    </message>
    <message>
        <source>the phone needs a name; choose one by which you know it</source>
        <translation>يحتاج الجهاز إلى اسم؛ اختر اسمًا تعرفه به</translation>
    </message>
    <message>
        <source>the name {name} holds what cannot be shown; choose another one</source>
        <translation>يتضمن الاسم {name} ما لا يمكن عرضه؛ اختر اسمًا آخر</translation>
    </message>
    <message>
        <source>there is a phone called {name} already; choose another name</source>
        <translation>يوجد جهاز باسم {name} من قبل؛ اختر اسمًا آخر</translation>
    </message>
    <message>
        <source>the name {name} stands for yourself on the command line; choose another one</source>
        <translation>الاسم {name} يعنيك أنت في سطر الأوامر؛ اختر اسمًا آخر</translation>
    </message>
    <message>
        <source>the name {name} looks like an id, and those are given by Self-Check; choose another one</source>
        <translation>الاسم {name} يشبه معرّفًا، والمعرّفات يعطيها Self-Check؛ اختر اسمًا آخر</translation>
    </message>
    <message>
        <source>{answer} is no answer; write {forms}</source>
        <translation>{answer} ليس جوابًا؛ اكتب {forms}</translation>
    </message>
    <message>
        <source>no app is asked about there now. {asked}</source>
        <translation>لا يُسأل هناك عن أي تطبيق الآن. {asked}</translation>
    </message>
    <message>
        <source>{answer} does not answer {fact}. {asked}</source>
        <translation>{answer} لا يجيب عن {fact}. {asked}</translation>
    </message>
    <message>
        <source>the policy knows no app {app}; write it as in {example}</source>
        <translation>السياسة لا تعرف تطبيقًا باسم {app}؛ اكتبه كما في {example}</translation>
    </message>
    <message>
        <source>Nothing is asked now.</source>
        <translation>لا يُسأل عن شيء الآن.</translation>
    </message>
    <message>
        <source>{question} ({word})</source>
        <translation>{question} ({word})</translation>
    </message>
    <message>
        <source>Asked is: {questions}</source>
        <translation>المطلوب جوابه: {questions}</translation>
    </message>
    <message>
        <source>Kept: {question} {answer}.</source>
        <translation>حُفظ: {question} {answer}.</translation>
    </message>
    <message>
        <source>there</source>
        <comment>an app on a phone</comment>
        <translation>موجود</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>ليس موجودًا</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Kept: {answers}.</source>
        <translation>حُفظ: {answers}.</translation>
    </message>
    <message>
        <source>Nothing more is asked now.</source>
        <translation>لا سؤال آخر الآن.</translation>
    </message>
    <message>
        <source>The rest you don’t know.</source>
        <translation>الباقي لا تعرفه.</translation>
    </message>
    <message>
        <source>What you answered is kept.</source>
        <translation>ما أجبت به محفوظ.</translation>
    </message>
    <message>
        <source>Numbers of those that are there, or {offer}</source>
        <translation>أرقام الموجود منها، أو {offer}</translation>
    </message>
    <message>
        <source>Write numbers from 1 to {most}, n, or a question mark.</source>
        <translation>اكتب أعدادًا من 1 إلى {most}، أو n، أو علامة استفهام.</translation>
    </message>
    <message>
        <source>nothing was chosen, so nothing was added</source>
        <translation>لم يُختر شيء، فلم يُضف شيء</translation>
    </message>
    <message>
        <source>Write a number from 1 to {most}.</source>
        <translation>اكتب عددًا من 1 إلى {most}.</translation>
    </message>
    <message>
        <source>For the help desk, written to {file}. Nothing is sent. It contains:</source>
        <translation>كُتب لمكتب الدعم في {file}. لا يُرسل شيء. يتضمن:</translation>
    </message>
    <message>
        <source>Nothing is kept in {folder}.</source>
        <translation>لا شيء محفوظ في {folder}.</translation>
    </message>
    <message>
        <source>Deleted everything Self-Check kept in {folder}.</source>
        <translation>حُذف كل ما حفظه Self-Check في {folder}.</translation>
    </message>
    <message>
        <source>{file} is not Self-Check’s; it stays.</source>
        <translation>{file} ليس من ملفات Self-Check، ويبقى.</translation>
    </message>
    <message numerus="yes">
        <source>{n} apps</source>
        <translation>
            <numerusform>لا تطبيقات</numerusform>
            <numerusform>تطبيق واحد</numerusform>
            <numerusform>تطبيقان</numerusform>
            <numerusform>{n} تطبيقات</numerusform>
            <numerusform>{n} تطبيقًا</numerusform>
            <numerusform>{n} تطبيق</numerusform>
        </translation>
    </message>
    <message>
        <source>No apps found</source>
        <translation>لم يُعثر على أي تطبيقات</translation>
    </message>
    <message numerus="yes">
        <source>{n} parts of the system</source>
        <translation>
            <numerusform>لا أجزاء من النظام</numerusform>
            <numerusform>جزء واحد من النظام</numerusform>
            <numerusform>جزءان من النظام</numerusform>
            <numerusform>{n} أجزاء من النظام</numerusform>
            <numerusform>{n} جزءًا من النظام</numerusform>
            <numerusform>{n} جزء من النظام</numerusform>
        </translation>
    </message>
    <message>
        <source>{apps}, and {parts}</source>
        <translation>{apps}، و{parts}</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>التطبيقات</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>ما قُرئ</translation>
    </message>
    <message>
        <source>No notice has been issued.</source>
        <translation>لم يصدر أي تعميم.</translation>
    </message>
    <message>
        <source>{what} (new)</source>
        <translation>{what} (جديد)</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>{what} ({text})</source>
        <translation>{what} ({text})</translation>
    </message>
    <message>
        <source>DEMONSTRATION ({name}): this is a sample policy with a sample phone, not your organization’s.</source>
        <translation>عرض توضيحي ({name}): هذه سياسة نموذجية مع هاتف نموذجي، وليست سياسة مؤسستك.</translation>
    </message>
    <message>
        <source>NOT NOW: this is how it looked at {when}.</source>
        <translation>ليس الآن: هكذا كان الحال {when}.</translation>
    </message>
    <message>
        <source>NOT NOW: this is how it will look at {when}, by what is known today.</source>
        <translation>ليس الآن: هكذا سيكون الحال {when}، وفق ما هو معروف اليوم.</translation>
    </message>
    <message>
        <source>Otherwise: {text}</source>
        <translation>وإلا: {text}</translation>
    </message>
    <message>
        <source>Questions for you</source>
        <translation>أسئلة لك</translation>
    </message>
    <message>
        <source>Answer in the window (run selfcheck without a command), or with: selfcheck phone answer</source>
        <translation>أجب في النافذة (شغّل selfcheck دون أمر) أو بالأمر: selfcheck phone answer</translation>
    </message>
    <message>
        <source>Also found</source>
        <translation>عُثر أيضًا على</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Which device do you want to add?</source>
        <translation>أي جهاز تريد إضافته؟</translation>
    </message>
    <message>
        <source>Added {name}. Its id is {id}.</source>
        <translation>أُضيف {name}. معرّفه {id}.</translation>
    </message>
    <message>
        <source>say what you know, such as {examples}</source>
        <translation>قل ما تعرفه، مثل {examples}</translation>
    </message>
    <message>
        <source>{name} is forgotten, with everything you said about it.</source>
        <translation>نُسي {name} مع كل ما قلته عنه.</translation>
    </message>
    <message>
        <source>{named} is the id of {phone} and the name of another phone; write {by_id} for {phone}, or {other_id} for the one called {named}</source>
        <translation>{named} هو معرّف {phone} واسم جهاز آخر؛ اكتب {by_id} للجهاز {phone}، أو {other_id} للجهاز المسمّى {named}</translation>
    </message>
    <message>
        <source>there is no phone {phone}; none is known yet</source>
        <translation>لا يوجد جهاز {phone}؛ لا يُعرف أي جهاز بعد</translation>
    </message>
    <message>
        <source>there is no phone {phone}; known are: {phones}</source>
        <translation>لا يوجد جهاز {phone}؛ الأجهزة المعروفة: {phones}</translation>
    </message>
    <message>
        <source>No phone or tablet is known here. Add one with: selfcheck phone add</source>
        <translation>لا يُعرف هنا أي هاتف أو جهاز لوحي. أضف واحدًا بالأمر: selfcheck phone add</translation>
    </message>
    <message>
        <source>If you have none, say so with: selfcheck phone answer {me} phones=no</source>
        <translation>إن لم يكن لديك شيء منها، فقل ذلك بالأمر: selfcheck phone answer {me} phones=no</translation>
    </message>
    <message>
        <source>say which system the phone has: {options}</source>
        <translation>قل أي نظام على الجهاز: {options}</translation>
    </message>
    <message>
        <source>{name} ({id})</source>
        <translation>{name} ({id})</translation>
    </message>
    <message>
        <source>Answer with: selfcheck phone answer {device}</source>
        <translation>أجب بالأمر: selfcheck phone answer {device}</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>جارٍ التحقق …</translation>
    </message>
    <message>
        <source>Policy asked for. Reading what is installed …</source>
        <translation>طُلبت السياسة. يُقرأ ما هو مثبّت …</translation>
    </message>
    <message>
        <source>Open Self-Check</source>
        <translation>فتح Self-Check</translation>
    </message>
    <message>
        <source>Quit Self-Check</source>
        <translation>إنهاء Self-Check</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>حُفظ.</translation>
    </message>
    <message>
        <source>Saved. It counts from the next start.</source>
        <translation>حُفظ. يُعمل به من التشغيل التالي.</translation>
    </message>
    <message>
        <source>Just confirmed by the newest policy: this still holds.</source>
        <translation>أكّدت أحدث سياسة الآن: هذا لا يزال ساريًا.</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>العودة إلى الآن</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>You are back to now.</source>
        <translation>عُدت إلى الآن.</translation>
    </message>
    <message numerus="yes">
        <source>Notices · {n} new</source>
        <translation>
            <numerusform>التعاميم</numerusform>
            <numerusform>التعاميم · واحد جديد</numerusform>
            <numerusform>التعاميم · اثنان جديدان</numerusform>
            <numerusform>التعاميم · {n} جديدة</numerusform>
            <numerusform>التعاميم · {n} جديدًا</numerusform>
            <numerusform>التعاميم · {n} جديد</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>التعاميم</translation>
    </message>
    <message>
        <source>Your answer is kept.</source>
        <translation>حُفظت إجابتك.</translation>
    </message>
    <message>
        <source>{name} is added.</source>
        <translation>أُضيف {name}.</translation>
    </message>
    <message>
        <source>The phone is forgotten.</source>
        <translation>نُسي الجهاز.</translation>
    </message>
    <message>
        <source>Everything Self-Check kept here was deleted, and it began afresh.</source>
        <translation>حُذف كل ما حفظه Self-Check هنا، وبدأ من جديد.</translation>
    </message>
    <message>
        <source>Opened. When it is done, come back and choose “Done? Check again”.</source>
        <translation>فُتح. حين تنتهي، عُد إلى هنا واختر «تمّ؟ تحقّق من جديد».</translation>
    </message>
    <message>
        <source>It could not be opened from here. Please follow the steps above by hand.</source>
        <translation>تعذّر فتحه من هنا. يُرجى اتباع الخطوات أعلاه يدويًا.</translation>
    </message>
    <message>
        <source>No mail program could be opened. Copy the text and send it as you usually do.</source>
        <translation>تعذّر فتح أي برنامج بريد. انسخ النص وأرسله كما تفعل عادةً.</translation>
    </message>
    <message>
        <source>Your mail program was asked to open it. Nothing is sent until you send it there.</source>
        <translation>طُلب من برنامج البريد فتحها. لا يُرسل شيء إلى أن ترسلها هناك.</translation>
    </message>
    <message>
        <source>It could not be confirmed just now that this still holds.</source>
        <translation>تعذّر الآن تأكيد أن هذا لا يزال ساريًا.</translation>
    </message>
    <message>
        <source>Folded for now. What it asks is still in force.</source>
        <translation>طُويت مؤقتًا. لا يزال المطلوب ساريًا.</translation>
    </message>
    <message>
        <source>what was installed and when, which notices you were shown, your phones and answers</source>
        <translation>ما كان مثبّتًا ومتى، والتعاميم التي عُرضت عليك، وأجهزتك وإجاباتك</translation>
    </message>
    <message>
        <source>the policy as it was verified last, with its signatures</source>
        <translation>آخر سياسة جرى التحقق منها، مع توقيعاتها</translation>
    </message>
    <message>
        <source>the verdict and its counts in one line, for management tools</source>
        <translation>النتيجة وأعدادها في سطر واحد، لأدوات الإدارة</translation>
    </message>
    <message>
        <source>what you were notified of, so that nothing is notified twice</source>
        <translation>ما نُبّهت إليه، كي لا يتكرر أي تنبيه</translation>
    </message>
    <message>
        <source>which to-dos you put off, and until when</source>
        <translation>ما أجّلته من المطلوب، وإلى متى</translation>
    </message>
    <message>
        <source>when checks ran, how they ended and what failed, without names, apps or answers</source>
        <translation>متى جرى التحقق وكيف انتهى وما الذي فشل، دون أسماء ولا تطبيقات ولا إجابات</translation>
    </message>
    <message>
        <source>the size of the window, and that you were told what closing it does</source>
        <translation>حجم النافذة، وأنك أُخبرت بما يفعله إغلاقها</translation>
    </message>
    <message>
        <source>the same for demonstrations, apart from what is real</source>
        <translation>الشيء نفسه للعروض التوضيحية، منفصلًا عن الحقيقي</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Looked in</source>
        <translation>موضع البحث</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>لماذا</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>It could not be opened from here. Copy the address and open it yourself.</source>
        <translation>تعذّر فتحه من هنا. انسخ العنوان وافتحه بنفسك.</translation>
    </message>
    <message>
        <source>Your mail program was asked to open. Nothing is sent until you send it there.</source>
        <translation>طُلب فتح برنامج البريد. لا يُرسل شيء إلى أن ترسله هناك.</translation>
    </message>
    <message>
        <source>The browser was asked to open {host}.</source>
        <translation>طُلب من المتصفح فتح {host}.</translation>
    </message>
    <message>
        <source>Software was not opened.</source>
        <translation>لم يُفتح «البرامج».</translation>
    </message>
    <message>
        <source>Discover was not opened.</source>
        <translation>لم يُفتح Discover.</translation>
    </message>
    <message>
        <source>The software centre was not opened.</source>
        <translation>لم يُفتح مركز البرامج.</translation>
    </message>
    <message>
        <source>The list of installed apps was not opened.</source>
        <translation>لم تُفتح «التطبيقات المثبّتة».</translation>
    </message>
    <message>
        <source>Microsoft Store was not opened.</source>
        <translation>لم يُفتح Microsoft Store.</translation>
    </message>
    <message>
        <source>The storage settings were not opened.</source>
        <translation>لم تُفتح إعدادات التخزين.</translation>
    </message>
    <message>
        <source>App Store was not opened.</source>
        <translation>لم يُفتح App Store.</translation>
    </message>
    <message>
        <source>Open Software</source>
        <translation>فتح «البرامج»</translation>
    </message>
    <message>
        <source>Open Discover</source>
        <translation>فتح Discover</translation>
    </message>
    <message>
        <source>Open the software centre</source>
        <translation>فتح مركز البرامج</translation>
    </message>
    <message>
        <source>Open Installed apps</source>
        <translation>فتح «التطبيقات المثبّتة»</translation>
    </message>
    <message>
        <source>Open Microsoft Store</source>
        <translation>فتح Microsoft Store</translation>
    </message>
    <message>
        <source>Open Storage settings</source>
        <translation>فتح إعدادات التخزين</translation>
    </message>
    <message>
        <source>Open App Store</source>
        <translation>فتح App Store</translation>
    </message>
    <message>
        <source>Looking at the installation…</source>
        <translation>يُنظر في التثبيت…</translation>
    </message>
    <message>
        <source>About</source>
        <translation>حول البرنامج</translation>
    </message>
    <message>
        <source>What is trusted</source>
        <translation>ما يُوثق به</translation>
    </message>
    <message>
        <source>Where things lie</source>
        <translation>مواضع الأشياء</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>الرخص</translation>
    </message>
    <message>
        <source>Self-Check is made of these parts. The lines come from what is installed.</source>
        <translation>يتكوّن Self-Check من هذه الأجزاء. والأسطر مأخوذة مما هو مثبّت.</translation>
    </message>
    <message>
        <source>see its text</source>
        <translation>انظر نصها</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>غير مذكورة</translation>
    </message>
    <message>
        <source>Hide the text</source>
        <translation>إخفاء النص</translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation>عرض النص</translation>
    </message>
    <message>
        <source>Hide the text: licence of {part}</source>
        <translation>إخفاء النص: رخصة {part}</translation>
    </message>
    <message>
        <source>Show the text: licence of {part}</source>
        <translation>عرض النص: رخصة {part}</translation>
    </message>
    <message>
        <source>Licence of {part}</source>
        <translation>رخصة {part}</translation>
    </message>
    <message>
        <source>Search name, publisher or id</source>
        <translation>ابحث بالاسم أو الناشر أو المعرّف</translation>
    </message>
    <message>
        <source>Search apps</source>
        <translation>بحث في التطبيقات</translation>
    </message>
    <message>
        <source>Which apps</source>
        <translation>أي التطبيقات</translation>
    </message>
    <message>
        <source>Which device</source>
        <translation>أي جهاز</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Open notice</source>
        <translation>فتح التعميم</translation>
    </message>
    <message>
        <source>What was looked into</source>
        <translation>ما نُظر فيه</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>كل الأجهزة</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of {n} apps</source>
        <translation>
            <numerusform>{shown} من لا تطبيقات</numerusform>
            <numerusform>{shown} من تطبيق واحد</numerusform>
            <numerusform>{shown} من تطبيقين</numerusform>
            <numerusform>{shown} من {n} تطبيقات</numerusform>
            <numerusform>{shown} من {n} تطبيقًا</numerusform>
            <numerusform>{shown} من {n} تطبيق</numerusform>
        </translation>
    </message>
    <message>
        <source>{app} on {device}</source>
        <translation>{app} على {device}</translation>
    </message>
    <message>
        <source>Phones and tablets</source>
        <translation>الهواتف والأجهزة اللوحية</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>عنك</translation>
    </message>
    <message>
        <source>These samples came with the demonstration.</source>
        <translation>جاءت هذه النماذج مع العرض التوضيحي.</translation>
    </message>
    <message>
        <source>What you said about phones and tablets</source>
        <translation>ما قلته عن الهواتف والأجهزة اللوحية</translation>
    </message>
    <message>
        <source>None is known here yet.</source>
        <translation>لا يُعرف هنا شيء منها بعد.</translation>
    </message>
    <message>
        <source>Add a phone or tablet</source>
        <translation>إضافة هاتف أو جهاز لوحي</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>التعميم</translation>
    </message>
    <message>
        <source>Back to {page}</source>
        <translation>العودة إلى: {page}</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>ما حدث له</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>Search titles, apps and texts</source>
        <translation>ابحث في العناوين والتطبيقات والنصوص</translation>
    </message>
    <message>
        <source>Search notices</source>
        <translation>بحث في التعاميم</translation>
    </message>
    <message>
        <source>Only what concerns me</source>
        <translation>ما يخصني فقط</translation>
    </message>
    <message>
        <source>Go to a month</source>
        <translation>الانتقال إلى شهر</translation>
    </message>
    <message>
        <source>Look at another moment</source>
        <translation>الاطلاع على لحظة أخرى</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>انتقال إلى…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Newly withdrawn</source>
        <translation>سُحب حديثًا</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>مطلوب</translation>
    </message>
    <message>
        <source>What was asked at that moment</source>
        <translation>ما كان مطلوبًا في تلك اللحظة</translation>
    </message>
    <message numerus="yes">
        <source>{n} questions</source>
        <translation>
            <numerusform>لا أسئلة</numerusform>
            <numerusform>سؤال واحد</numerusform>
            <numerusform>سؤالان</numerusform>
            <numerusform>{n} أسئلة</numerusform>
            <numerusform>{n} سؤالًا</numerusform>
            <numerusform>{n} سؤال</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>مسحوب</translation>
    </message>
    <message>
        <source>Withdrawn by then</source>
        <translation>كان مسحوبًا حينها</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>أُنجز</translation>
    </message>
    <message>
        <source>Not clear yet</source>
        <translation>غير واضح بعد</translation>
    </message>
    <message>
        <source>Not clear at that moment</source>
        <translation>لم يكن واضحًا في تلك اللحظة</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>غير معروف بعد</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>غير قابل للقراءة</translation>
    </message>
    <message>
        <source>Your devices</source>
        <translation>أجهزتك</translation>
    </message>
    <message>
        <source>Also found, nothing to do</source>
        <translation>عُثر عليه أيضًا، ولا شيء مطلوب</translation>
    </message>
    <message>
        <source>Also found, and asked for nothing at that moment</source>
        <translation>عُثر عليه أيضًا، ولم يكن شيء مطلوبًا في تلك اللحظة</translation>
    </message>
    <message>
        <source>Could not be read, and changes nothing here</source>
        <translation>تعذّرت قراءته، ولا يغيّر ذلك شيئًا هنا</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Add a phone or tablet, or see what is known of each device</source>
        <translation>إضافة هاتف أو جهاز لوحي، أو الاطلاع على ما هو معروف عن كل جهاز</translation>
    </message>
    <message>
        <source>Save or print a report for the help desk</source>
        <translation>حفظ تقرير لمكتب الدعم أو طباعته</translation>
    </message>
    <message>
        <source>You see what is in it first; nothing is sent (Ctrl+P)</source>
        <translation>ترى أولًا ما فيه؛ لا يُرسل شيء (Ctrl+P)</translation>
    </message>
    <message numerus="yes">
        <source>Show {n} more</source>
        <translation>
            <numerusform>لا مزيد للعرض</numerusform>
            <numerusform>عرض واحد آخر</numerusform>
            <numerusform>عرض اثنين آخرين</numerusform>
            <numerusform>عرض {n} أخرى</numerusform>
            <numerusform>عرض {n} أخرى</numerusform>
            <numerusform>عرض {n} أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at what is kept here…</source>
        <translation>يُنظر فيما هو محفوظ هنا…</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Delete everything kept here…</source>
        <translation>حذف كل ما هو محفوظ هنا…</translation>
    </message>
    <message>
        <source>Delete everything Self-Check keeps in {folder}?</source>
        <translation>أتريد حذف كل ما يحفظه Self-Check في {folder}؟</translation>
    </message>
    <message>
        <source>The phones you added and your answers are gone then, and it is no longer known what you removed for a notice. What you chose under Settings stays. Self-Check then checks as if for the first time, and keeps anew what it finds.</source>
        <translation>عندئذ تذهب الأجهزة التي أضفتها وإجاباتك، ولا يعود معروفًا ما أزلته بسبب تعميم. ويبقى ما اخترته في «الإعدادات». ثم يتحقق Self-Check كما في المرة الأولى، ويحفظ ما يجده من جديد.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>الإبقاء عليه</translation>
    </message>
    <message>
        <source>Keep it: everything kept here</source>
        <translation>الإبقاء عليه: كل ما هو محفوظ هنا</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>حذف كل شيء</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>A setting was not used</source>
        <translation>لم يُستخدم أحد الإعدادات</translation>
    </message>
    <message>
        <source>What you can choose</source>
        <translation>ما يمكنك اختياره</translation>
    </message>
    <message>
        <source>Your choices are kept in {file}. One that counts only from the next start says so.</source>
        <translation>تُحفظ اختياراتك في {file}. وما لا يُعمل به إلا من التشغيل التالي يُذكر ذلك عنده.</translation>
    </message>
    <message>
        <source>Set by your organization</source>
        <translation>حددته مؤسستك</translation>
    </message>
    <message>
        <source>Only your organization can change these.</source>
        <translation>لا يغيّر هذه إلا مؤسستك.</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>الباقي</translation>
    </message>
    <message>
        <source>Set when Self-Check is installed or started.</source>
        <translation>يُحدد حين يُثبّت Self-Check أو يُشغّل.</translation>
    </message>
    <message>
        <source>The report was handed to the printer.</source>
        <translation>سُلّم التقرير إلى الطابعة.</translation>
    </message>
    <message>
        <source>It could not be printed: the printer did not take it. Save it as PDF instead.</source>
        <translation>تعذّرت الطباعة: لم تقبل الطابعة التقرير. احفظه بصيغة PDF بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>The PDF could not be made. Save it as a web page instead.</source>
        <translation>تعذّر إعداد ملف PDF. احفظ التقرير كصفحة ويب بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>your share of the disk is used up</source>
        <translation>استُنفدت حصتك من القرص</translation>
    </message>
    <message>
        <source>the file would be too large there</source>
        <translation>سيكون الملف أكبر مما يُسمح به هناك</translation>
    </message>
    <message>
        <source>you may not write there</source>
        <translation>لا تملك حق الكتابة هناك</translation>
    </message>
    <message>
        <source>nothing can be written there</source>
        <translation>لا يمكن الكتابة هناك</translation>
    </message>
    <message>
        <source>that folder is not there</source>
        <translation>ذلك المجلد غير موجود</translation>
    </message>
    <message>
        <source>that is not a folder</source>
        <translation>هذا ليس مجلدًا</translation>
    </message>
    <message>
        <source>that is a folder</source>
        <translation>هذا مجلد</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>الاسم طويل جدًا</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>مستند PDF</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>صفحة ويب</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>Making the PDF…</source>
        <translation>يُعدّ ملف PDF…</translation>
    </message>
    <message>
        <source>It could not be saved: {why}. Choose another place. ({file})</source>
        <translation>تعذّر الحفظ: {why}. اختر مكانًا آخر. ({file})</translation>
    </message>
    <message>
        <source>Saved: {file}. Read it before you pass it on.</source>
        <translation>حُفظ: {file}. اقرأه قبل أن تسلّمه.</translation>
    </message>
    <message>
        <source>It could not be saved: {text}.</source>
        <translation>تعذّر الحفظ: {text}.</translation>
    </message>
    <message>
        <source>Setting the text…</source>
        <translation>يُصفّ النص…</translation>
    </message>
    <message>
        <source>Page {number} of {n}</source>
        <translation>صفحة {number} من {n}</translation>
    </message>
    <message>
        <source>Page {number} of {n}…</source>
        <translation>صفحة {number} من {n}…</translation>
    </message>
    <message>
        <source>Tells you whether you need to act on your organization’s app policy. It removes nothing, blocks nothing and reports nothing.</source>
        <translation>يخبرك هل عليك أن تتصرف بسبب سياسة التطبيقات في مؤسستك. لا يزيل شيئًا ولا يحجب شيئًا ولا يبلغ عن شيء.</translation>
    </message>
    <message>
        <source>Where the policy comes from</source>
        <translation>من أين تأتي السياسة</translation>
    </message>
    <message>
        <source>The demonstration {name}</source>
        <translation>العرض التوضيحي {name}</translation>
    </message>
    <message>
        <source>It is not set up</source>
        <translation>غير معدّ</translation>
    </message>
    <message>
        <source>None is set up</source>
        <translation>غير معدّ</translation>
    </message>
    <message>
        <source>Trust root</source>
        <translation>جذر الثقة</translation>
    </message>
    <message>
        <source>Every notice is checked against this root.</source>
        <translation>يُتحقق من كل تعميم وفق هذا الجذر.</translation>
    </message>
    <message>
        <source>Every notice is checked against this root. IT can tell you the right one.</source>
        <translation>يُتحقق من كل تعميم وفق هذا الجذر. يستطيع قسم تقنية المعلومات أن يخبرك بالجذر الصحيح.</translation>
    </message>
    <message>
        <source>It came with the program.</source>
        <translation>جاء مع البرنامج.</translation>
    </message>
    <message>
        <source>Its SHA-256</source>
        <translation>بصمته SHA-256</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>لا يمكن قراءته.</translation>
    </message>
    <message>
        <source>Set by your organization.</source>
        <translation>حددته مؤسستك.</translation>
    </message>
    <message>
        <source>Set by your organization for you.</source>
        <translation>حددته مؤسستك لك.</translation>
    </message>
    <message>
        <source>Set for this run on the command line.</source>
        <translation>محدد لهذا التشغيل في سطر الأوامر.</translation>
    </message>
    <message>
        <source>Set for this run by the environment.</source>
        <translation>محدد لهذا التشغيل من البيئة.</translation>
    </message>
    <message>
        <source>Set in your own settings file.</source>
        <translation>محدد في ملف إعداداتك.</translation>
    </message>
    <message>
        <source>Suggested by your organization.</source>
        <translation>اقترحته مؤسستك.</translation>
    </message>
    <message>
        <source>Suggested by your organization for you.</source>
        <translation>اقترحته مؤسستك لك.</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>ما يُحفظ</translation>
    </message>
    <message>
        <source>Privacy tells what lies in it.</source>
        <translation>تبيّن صفحة «الخصوصية» ما فيه.</translation>
    </message>
    <message>
        <source>Your settings</source>
        <translation>إعداداتك</translation>
    </message>
    <message>
        <source>Your organization’s settings</source>
        <translation>إعدادات مؤسستك</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Privacy tells what it says. Faults are told in the window, too.</source>
        <translation>تبيّن صفحة «الخصوصية» ما فيه. وتُذكر الأعطال في النافذة أيضًا.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>App</source>
        <translation>التطبيق</translation>
    </message>
    <message>
        <source>Matched by</source>
        <translation>طابق بـ</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>عُثر عليه في</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>الناشر</translation>
    </message>
    <message>
        <source>All apps</source>
        <translation>كل التطبيقات</translation>
    </message>
    <message>
        <source>To do or open</source>
        <translation>مطلوب أو معلّق</translation>
    </message>
    <message>
        <source>With a notice</source>
        <translation>يخصها تعميم</translation>
    </message>
    <message>
        <source>Place: {place}</source>
        <translation>الموضع: {place}</translation>
    </message>
    <message>
        <source>No apps known</source>
        <translation>لا تطبيقات معروفة</translation>
    </message>
    <message numerus="yes">
        <source>None of {n} apps</source>
        <translation>
            <numerusform>لا شيء من التطبيقات</numerusform>
            <numerusform>ليس التطبيق الوحيد</numerusform>
            <numerusform>لا شيء من تطبيقين</numerusform>
            <numerusform>لا شيء من {n} تطبيقات</numerusform>
            <numerusform>لا شيء من {n} تطبيقًا</numerusform>
            <numerusform>لا شيء من {n} تطبيق</numerusform>
        </translation>
    </message>
    <message>
        <source>{app} (part of the system)</source>
        <translation>{app} (جزء من النظام)</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>غير مثبّت</translation>
    </message>
    <message>
        <source>No notice</source>
        <translation>لا تعميم</translation>
    </message>
    <message>
        <source>your organization’s</source>
        <translation>لمؤسستك</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>لك</translation>
    </message>
    <message>
        <source>whose it is was not said</source>
        <translation>لم يُذكر لمن هو</translation>
    </message>
    <message>
        <source>Your devices appear here once this computer has been read.</source>
        <translation>تظهر أجهزتك هنا بعد قراءة هذا الحاسوب.</translation>
    </message>
    <message>
        <source>You don’t know</source>
        <translation>لا تعرف</translation>
    </message>
    <message numerus="yes">
        <source>{apps} are there.</source>
        <translation>
            <numerusform>{apps} موجودة.</numerusform>
            <numerusform>{apps} موجود.</numerusform>
            <numerusform>{apps} موجودان.</numerusform>
            <numerusform>{apps} موجودة.</numerusform>
            <numerusform>{apps} موجودة.</numerusform>
            <numerusform>{apps} موجودة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{apps} are not there.</source>
        <translation>
            <numerusform>{apps} غير موجودة.</numerusform>
            <numerusform>{apps} غير موجود.</numerusform>
            <numerusform>{apps} غير موجودين.</numerusform>
            <numerusform>{apps} غير موجودة.</numerusform>
            <numerusform>{apps} غير موجودة.</numerusform>
            <numerusform>{apps} غير موجودة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Which of these {n} apps are on {device} now?</source>
        <translation>
            <numerusform>أي هذه التطبيقات ({n}) موجود الآن على {device}؟</numerusform>
            <numerusform>هل هذا التطبيق موجود الآن على {device}؟</numerusform>
            <numerusform>أي هذين التطبيقين موجود الآن على {device}؟</numerusform>
            <numerusform>أي هذه التطبيقات ({n}) موجود الآن على {device}؟</numerusform>
            <numerusform>أي هذه التطبيقات ({n}) موجود الآن على {device}؟</numerusform>
            <numerusform>أي هذه التطبيقات ({n}) موجود الآن على {device}؟</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>لا شيء منها</translation>
    </message>
    <message>
        <source>You said so {when}.</source>
        <translation>قلت ذلك {when}.</translation>
    </message>
    <message>
        <source>The notice appears here once a policy has been read.</source>
        <translation>يظهر التعميم هنا بعد قراءة سياسة.</translation>
    </message>
    <message>
        <source>No notice with this id is known here.</source>
        <translation>لا يُعرف هنا تعميم بهذا المعرّف.</translation>
    </message>
    <message>
        <source>This notice had not been issued at that moment.</source>
        <translation>لم يكن هذا التعميم قد صدر في تلك اللحظة.</translation>
    </message>
    <message>
        <source>Still ahead at that moment</source>
        <translation>كان لا يزال قادمًا في تلك اللحظة</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>قادم</translation>
    </message>
    <message numerus="yes">
        <source>{n} more coming up</source>
        <translation>
            <numerusform>لا قادم آخر</numerusform>
            <numerusform>واحد آخر قادم</numerusform>
            <numerusform>اثنان آخران قادمان</numerusform>
            <numerusform>{n} أخرى قادمة</numerusform>
            <numerusform>{n} أخرى قادمة</numerusform>
            <numerusform>{n} أخرى قادمة</numerusform>
        </translation>
    </message>
    <message>
        <source>You are looking at {when}</source>
        <translation>تشاهد: {when}</translation>
    </message>
    <message>
        <source>Now: {when}</source>
        <translation>الآن: {when}</translation>
    </message>
    <message>
        <source>Now: {when}. {freshness}: what came later is not known here.</source>
        <translation>الآن: {when}. {freshness}: ما جاء بعد ذلك غير معروف هنا.</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of {n} notices</source>
        <translation>
            <numerusform>{shown} من لا تعاميم</numerusform>
            <numerusform>{shown} من تعميم واحد</numerusform>
            <numerusform>{shown} من تعميمين</numerusform>
            <numerusform>{shown} من {n} تعاميم</numerusform>
            <numerusform>{shown} من {n} تعميمًا</numerusform>
            <numerusform>{shown} من {n} تعميم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} notices</source>
        <translation>
            <numerusform>لا تعاميم</numerusform>
            <numerusform>تعميم واحد</numerusform>
            <numerusform>تعميمان</numerusform>
            <numerusform>{n} تعاميم</numerusform>
            <numerusform>{n} تعميمًا</numerusform>
            <numerusform>{n} تعميم</numerusform>
        </translation>
    </message>
    <message>
        <source>No notice was found for {text}.</source>
        <translation>لم يُعثر على تعميم يوافق {text}.</translation>
    </message>
    <message>
        <source>No notice concerns an app on your devices.</source>
        <translation>لا يخص أي تعميم تطبيقًا على أجهزتك.</translation>
    </message>
    <message>
        <source>No policy has been verified here yet, so no notice is known.</source>
        <translation>لم يُتحقق هنا من أي سياسة بعد، فلا يُعرف أي تعميم.</translation>
    </message>
    <message>
        <source>No notice had been issued at that moment.</source>
        <translation>لم يكن قد صدر أي تعميم في تلك اللحظة.</translation>
    </message>
    <message>
        <source>No notice has been issued yet.</source>
        <translation>لم يصدر أي تعميم بعد.</translation>
    </message>
    <message>
        <source>The notices appear here once a policy has been read.</source>
        <translation>تظهر التعاميم هنا بعد قراءة سياسة.</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>ما يُقرأ</translation>
    </message>
    <message>
        <source>The lists of installed apps on this computer, with your rights and no others.</source>
        <translation>قوائم التطبيقات المثبّتة على هذا الحاسوب، بصلاحياتك أنت لا غير.</translation>
    </message>
    <message>
        <source>Of each app: its name, version, publisher and identifiers, and where it lies. Of this computer: its name, system and version.</source>
        <translation>من كل تطبيق: اسمه وإصداره وناشره ومعرّفاته وموضعه. ومن هذا الحاسوب: اسمه ونظامه وإصداره.</translation>
    </message>
    <message>
        <source>Of browsers, their extensions and the web apps installed from them. No history, no bookmarks, no passwords.</source>
        <translation>من المتصفحات: إضافاتها وتطبيقات الويب المثبّتة منها. لا سجل تصفح ولا إشارات مرجعية ولا كلمات مرور.</translation>
    </message>
    <message>
        <source>Mail, messages and documents are not opened. Phones are not read: what is known of them is what you say.</source>
        <translation>لا يُفتح البريد ولا الرسائل ولا المستندات. ولا تُقرأ الهواتف: المعروف عنها هو ما تقوله أنت.</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>أين يُحفظ</translation>
    </message>
    <message>
        <source>On this computer only, in {state}.</source>
        <translation>على هذا الحاسوب فقط، في {state}.</translation>
    </message>
    <message>
        <source>The folder is readable by your account only.</source>
        <translation>لا يقرأ المجلد إلا حسابك.</translation>
    </message>
    <message>
        <source>What you choose under Settings is kept in {file}.</source>
        <translation>ما تختاره في «الإعدادات» محفوظ في {file}.</translation>
    </message>
    <message>
        <source>Nothing is kept there now.</source>
        <translation>لا شيء محفوظ هناك الآن.</translation>
    </message>
    <message>
        <source>The log says when checks ran, how they ended, how much was read and which of our code failed: no app, phone, answer, name or address.</source>
        <translation>يذكر السجل متى جرى التحقق وكيف انتهى وكم قُرئ وأي موضع في البرنامج فشل: لا تطبيق ولا هاتف ولا إجابة ولا اسم ولا عنوان.</translation>
    </message>
    <message>
        <source>The log in {folder} says when checks ran, how they ended, how much was read and which of our code failed: no app, phone, answer, name or address.</source>
        <translation>يذكر السجل في {folder} متى جرى التحقق وكيف انتهى وكم قُرئ وأي موضع في البرنامج فشل: لا تطبيق ولا هاتف ولا إجابة ولا اسم ولا عنوان.</translation>
    </message>
    <message numerus="yes">
        <source>{n} requests</source>
        <translation>
            <numerusform>لا طلبات</numerusform>
            <numerusform>طلب واحد</numerusform>
            <numerusform>طلبان</numerusform>
            <numerusform>{n} طلبات</numerusform>
            <numerusform>{n} طلبًا</numerusform>
            <numerusform>{n} طلب</numerusform>
        </translation>
    </message>
    <message>
        <source>In this run: {requests}.</source>
        <translation>في هذا التشغيل: {requests}.</translation>
    </message>
    <message>
        <source>In this run no request was made yet.</source>
        <translation>لم يُقدَّم أي طلب في هذا التشغيل بعد.</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>ما يُرسل</translation>
    </message>
    <message>
        <source>A notice may name pages to read. Your browser opens one when you press the button that says where it leads, and at no other time; what goes there is the browser’s, not Self-Check’s.</source>
        <translation>قد يذكر التعميم صفحات للقراءة. يفتح متصفحك إحداها حين تضغط الزر الذي يبيّن إلى أين تؤدي، لا في أي وقت آخر؛ وما يُرسل إليها شأن المتصفح لا شأن Self-Check.</translation>
    </message>
    <message>
        <source>That there is something to do, how much and by when, or that a notice was withdrawn: no app, no device and no notice is named.</source>
        <translation>أن هناك شيئًا مطلوبًا، وكم هو، وموعده، أو أن تعميمًا سُحب: لا يُسمّى تطبيق ولا جهاز ولا تعميم.</translation>
    </message>
    <message>
        <source>The apps, devices and notices by their names. Others may read them on a locked screen; under Settings you can have it say less.</source>
        <translation>التطبيقات والأجهزة والتعاميم بأسمائها. قد يقرؤها غيرك على شاشة مقفلة؛ ويمكنك في «الإعدادات» أن تجعله يقول أقل.</translation>
    </message>
    <message>
        <source>Nothing: there are none, by your settings.</source>
        <translation>لا شيء: لا تنبيهات وفق إعداداتك.</translation>
    </message>
    <message>
        <source>It is handed to your desktop, which shows it, may keep it in its list, and may pass it on, to a phone for example, where you set that up. Self-Check sends it nowhere.</source>
        <translation>يُسلَّم إلى سطح المكتب، فيعرضه، وقد يحتفظ به في قائمته، وقد يمرره إلى هاتف مثلًا إن أعددت ذلك. لا يرسله Self-Check إلى أي مكان.</translation>
    </message>
    <message>
        <source>It is taken back when it no longer holds, when you open the window, and when Self-Check ends. The icon in the tray shows the verdict, and names nothing.</source>
        <translation>يُسحب حين لا يعود صحيحًا، وحين تفتح النافذة، وحين ينتهي Self-Check. تُظهر الأيقونة في شريط النظام النتيجة ولا تسمّي شيئًا.</translation>
    </message>
    <message>
        <source>What a notification shows</source>
        <translation>ما يعرضه التنبيه</translation>
    </message>
    <message>
        <source>read</source>
        <comment>a file</comment>
        <translation>قُرئ</translation>
    </message>
    <message>
        <source>status {number}</source>
        <translation>الحالة {number}</translation>
    </message>
    <message>
        <source>Nothing. A demonstration is shown: it came with the program, and no network is used.</source>
        <translation>لا شيء. يُعرض عرض توضيحي: جاء مع البرنامج، ولا تُستخدم أي شبكة.</translation>
    </message>
    <message>
        <source>Nothing. No policy is set up, and no network is used.</source>
        <translation>لا شيء. لم تُعدّ أي سياسة، ولا تُستخدم أي شبكة.</translation>
    </message>
    <message>
        <source>Nothing. By the settings no newer policy is fetched; the one verified last is used.</source>
        <translation>لا شيء. ضُبط ألا تُجلب سياسة أحدث؛ تُستخدم آخر سياسة جرى التحقق منها.</translation>
    </message>
    <message>
        <source>Nothing. The policy is read from the folder {source}.</source>
        <translation>لا شيء. تُقرأ السياسة من المجلد {source}.</translation>
    </message>
    <message>
        <source>If that folder lies on a server, the system fetches its files from there.</source>
        <translation>إن كان ذلك المجلد على خادم، فالنظام يجلب ملفاته من هناك.</translation>
    </message>
    <message>
        <source>Requests for the policy’s files, to {host}, and nothing else.</source>
        <translation>طلبات لملفات السياسة، إلى {host}، لا غير.</translation>
    </message>
    <message>
        <source>Like every server, it sees the network address they come from, the time, and which program asks: Self-Check {version}. If your system has a proxy set, they go through it.</source>
        <translation>يرى هذا الخادم، ككل خادم، عنوان الشبكة الذي تأتي منه الطلبات، والوقت، والبرنامج الذي يسأل: Self-Check {version}. وإن كان في نظامك خادم وكيل مضبوط فهي تمر عبره.</translation>
    </message>
    <message>
        <source>No app, phone, answer or name goes with a request. Which files are asked for depends on what was published and what was fetched before, and on nothing else.</source>
        <translation>لا يُرسل مع أي طلب تطبيق ولا هاتف ولا إجابة ولا اسم. والملفات المطلوبة يحددها ما نُشر وما جُلب من قبل، لا غير.</translation>
    </message>
    <message>
        <source>Where IT has its management tool run the check on this computer, that tool receives what the check prints. Its line for such tools holds the verdict, how many things are to do, asked and unread, and how fresh the policy is: no app, no phone, no answer.</source>
        <translation>حيث يجعل قسم تقنية المعلومات أداة الإدارة تشغّل التحقق على هذا الحاسوب، تستلم تلك الأداة ما يطبعه التحقق. ويتضمن سطره لهذه الأدوات النتيجة، وعدد المطلوب والمسؤول عنه وغير المقروء، وحداثة السياسة: لا تطبيق ولا هاتف ولا إجابة.</translation>
    </message>
    <message>
        <source>Whoever administers this computer can read the files on it, those of Self-Check included.</source>
        <translation>يستطيع من يدير هذا الحاسوب قراءة الملفات التي عليه، ومنها ملفات Self-Check.</translation>
    </message>
    <message>
        <source>Whoever runs {host} can count the requests for the policy’s files.</source>
        <translation>يستطيع من يشغّل {host} عدّ طلبات ملفات السياسة.</translation>
    </message>
    <message>
        <source>What IT can see</source>
        <translation>ما يراه قسم تقنية المعلومات</translation>
    </message>
    <message>
        <source>Self-Check reports nothing to IT: no verdict, no apps, no phones and no answers.</source>
        <translation>لا يبلغ Self-Check قسم تقنية المعلومات بشيء: لا نتيجة ولا تطبيقات ولا هواتف ولا إجابات.</translation>
    </message>
    <message>
        <source>The report can be made when the first check has ended.</source>
        <translation>يمكن إعداد التقرير بعد انتهاء أول تحقق.</translation>
    </message>
    <message>
        <source>Self-Check report</source>
        <translation>تقرير Self-Check</translation>
    </message>
    <message>
        <source>{time} not now</source>
        <translation>{time} ليس الآن</translation>
    </message>
    <message>
        <source>demonstration</source>
        <translation>عرض توضيحي</translation>
    </message>
    <message>
        <source>{words} (suggested)</source>
        <translation>{words} (مقترح)</translation>
    </message>
    <message>
        <source>{fault}. Until then nothing can be chosen here.</source>
        <translation>{fault}. إلى حينها لا يمكن اختيار شيء هنا.</translation>
    </message>
    <message>
        <source>{problem}. Tell IT.</source>
        <translation>{problem}. أبلغ قسم تقنية المعلومات.</translation>
    </message>
    <message>
        <source>Your choice counts from the next start.</source>
        <translation>يُعمل باختيارك من التشغيل التالي.</translation>
    </message>
    <message>
        <source>{language} (notices only)</source>
        <translation>{language} (التعاميم فقط)</translation>
    </message>
    <message>
        <source>{language} (not reviewed)</source>
        <translation>{language} (لم تُراجَع)</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>ساعات</translation>
    </message>
    <message>
        <source>days</source>
        <translation>أيام</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>دقائق</translation>
    </message>
    <message>
        <source>Nothing about you is sent</source>
        <translation>لا يُرسل عنك شيء</translation>
    </message>
    <message>
        <source>{headline} – Self-Check</source>
        <translation>{headline} – Self-Check</translation>
    </message>
    <message>
        <source>Not now – Self-Check</source>
        <translation>ليس الآن – Self-Check</translation>
    </message>
    <message>
        <source>You are looking at {when}. This is not what holds now: “Back to now” takes you there.</source>
        <translation>تشاهد: {when}. ليس هذا ما هو سارٍ الآن: زر «العودة إلى الآن» يقودك إليه.</translation>
    </message>
    <message>
        <source>Now it says: “{headline}”.</source>
        <translation>أما الآن فيُقال: «{headline}».</translation>
    </message>
    <message>
        <source>Demonstration policy, with sample phones. This computer is really checked.</source>
        <translation>سياسة في عرض توضيحي، مع هواتف نموذجية. هذا الحاسوب يُفحص فعلًا.</translation>
    </message>
    <message>
        <source>Demonstration policy of {organization}, with sample phones. This computer is really checked.</source>
        <translation>سياسة {organization} في عرض توضيحي، مع هواتف نموذجية. هذا الحاسوب يُفحص فعلًا.</translation>
    </message>
    <message>
        <source>Checking… {source}</source>
        <translation>جارٍ التحقق… {source}</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ التحقق…</translation>
    </message>
    <message>
        <source>We can’t tell yet: the check could not be finished</source>
        <translation>لا يمكن الجزم بعد: تعذّر إتمام التحقق</translation>
    </message>
    <message>
        <source>Choose Check again. If it stays, pass the sentence above on to your help desk.</source>
        <translation>اختر «تحقّق من جديد». إن استمر الأمر فانقل الجملة أعلاه إلى مكتب الدعم.</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>عرض توضيحي</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>تحقّق من جديد</translation>
    </message>
    <message>
        <source>Check again ({confirmed})</source>
        <translation>تحقّق من جديد ({confirmed})</translation>
    </message>
    <message numerus="yes">
        <source>Notices: {n} new</source>
        <translation>
            <numerusform>التعاميم</numerusform>
            <numerusform>التعاميم: واحد جديد</numerusform>
            <numerusform>التعاميم: اثنان جديدان</numerusform>
            <numerusform>التعاميم: {n} جديدة</numerusform>
            <numerusform>التعاميم: {n} جديدًا</numerusform>
            <numerusform>التعاميم: {n} جديد</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading what is installed and the last known policy.</source>
        <translation>يُقرأ ما هو مثبّت وآخر سياسة معروفة.</translation>
    </message>
    <message>
        <source>Ask me only if it matters</source>
        <translation>اسألني عند الحاجة فقط</translation>
    </message>
    <message>
        <source>My organization’s</source>
        <translation>لمؤسستي</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>لي</translation>
    </message>
    <message>
        <source>Add those that you use for work, your own included. Then only what the policy in force needs to know is asked.</source>
        <translation>أضف الأجهزة التي تستخدمها في العمل، بما فيها أجهزتك الخاصة. لا يُسأل بعد ذلك إلا عمّا تحتاج السياسة السارية إلى معرفته.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>ما هو</translation>
    </message>
    <message>
        <source>A name by which you know it</source>
        <translation>اسم تعرفه به</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>لمن هو</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Cancel adding a phone or tablet</source>
        <translation>إلغاء إضافة هاتف أو جهاز لوحي</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>التفصيل</translation>
    </message>
    <message>
        <source>Point the phone’s camera at it. It leads to {address}</source>
        <translation>وجّه كاميرا الهاتف إليه. يؤدي إلى {address}</translation>
    </message>
    <message>
        <source>Point the phone’s camera at it to read these steps there. It holds plain text: nothing is sent, and neither your name nor the phone’s is in it.</source>
        <translation>وجّه كاميرا الهاتف إليه لقراءة هذه الخطوات هناك. فيه نص عادي: لا يُرسل شيء، وليس فيه اسمك ولا اسم الهاتف.</translation>
    </message>
    <message>
        <source>The steps as a QR code for the phone: {title}</source>
        <translation>الخطوات رمز QR للهاتف: {title}</translation>
    </message>
    <message>
        <source>The mail to {whom}: {title}</source>
        <translation>الرسالة إلى {whom}: {title}</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>نسخ النص</translation>
    </message>
    <message>
        <source>Copy the text of the mail: {title}</source>
        <translation>نسخ نص الرسالة: {title}</translation>
    </message>
    <message>
        <source>The text is copied.</source>
        <translation>نُسخ النص.</translation>
    </message>
    <message>
        <source>Open in the mail program</source>
        <translation>فتح في برنامج البريد</translation>
    </message>
    <message>
        <source>A mail that asks for an exception</source>
        <translation>رسالة بريد تطلب استثناءً</translation>
    </message>
    <message>
        <source>Ask {whom} for an exception with this mail. Add what you need it for.</source>
        <translation>اطلب استثناءً من {whom} بهذه الرسالة. أضف سبب حاجتك إلى التطبيق.</translation>
    </message>
    <message>
        <source>Self-Check sends nothing. Until the exception is granted, the notice holds.</source>
        <translation>لا يرسل Self-Check شيئًا. وإلى أن يُمنح الاستثناء يبقى التعميم ساريًا.</translation>
    </message>
    <message>
        <source>Show again later</source>
        <translation>الإظهار لاحقًا</translation>
    </message>
    <message>
        <source>Show again when</source>
        <translation>موعد الإظهار من جديد</translation>
    </message>
    <message>
        <source>This card is folded until then. It stays in force, and so does its deadline.</source>
        <translation>تُطوى هذه البطاقة حتى ذلك الحين. يبقى المطلوب ساريًا، وكذلك موعده النهائي.</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>بعد ساعة</translation>
    </message>
    <message>
        <source>Tomorrow 9:00</source>
        <translation>غدًا 9:00</translation>
    </message>
    <message>
        <source>In three days</source>
        <translation>بعد ثلاثة أيام</translation>
    </message>
    <message>
        <source>The ticked ones are there</source>
        <translation>المؤشَّر عليها موجودة</translation>
    </message>
    <message>
        <source>Check that this still holds</source>
        <translation>تحقّق من أن هذا لا يزال ساريًا</translation>
    </message>
    <message>
        <source>The newest policy is fetched first, to see whether this still holds.</source>
        <translation>تُجلب أحدث سياسة أولًا لمعرفة هل لا يزال هذا ساريًا.</translation>
    </message>
    <message>
        <source>Before anything opens, the newest policy is fetched, to see whether this still holds.</source>
        <translation>قبل فتح أي شيء تُجلب أحدث سياسة لمعرفة هل لا يزال هذا ساريًا.</translation>
    </message>
    <message>
        <source>Fetching the newest policy to see whether this still holds…</source>
        <translation>تُجلب أحدث سياسة لمعرفة هل لا يزال هذا ساريًا…</translation>
    </message>
    <message>
        <source>{action}, once the newest policy confirms it: {title}</source>
        <translation>{action}، حالما تؤكده أحدث سياسة: {title}</translation>
    </message>
    <message>
        <source>{action} anyway</source>
        <translation>{action} على أي حال</translation>
    </message>
    <message>
        <source>Show on the phone</source>
        <translation>عرض على الهاتف</translation>
    </message>
    <message>
        <source>Before you remove it: check that this still holds</source>
        <translation>قبل الإزالة: تحقّق من أن هذا لا يزال ساريًا</translation>
    </message>
    <message>
        <source>Before you install it: check that this still holds</source>
        <translation>قبل التثبيت: تحقّق من أن هذا لا يزال ساريًا</translation>
    </message>
    <message>
        <source>Before you update it: check that this still holds</source>
        <translation>قبل التحديث: تحقّق من أن هذا لا يزال ساريًا</translation>
    </message>
    <message>
        <source>Done? Check again</source>
        <translation>تمّ؟ تحقّق من جديد</translation>
    </message>
    <message>
        <source>This computer is read again, to see whether this is done.</source>
        <translation>يُقرأ هذا الحاسوب من جديد لمعرفة هل تمّ هذا.</translation>
    </message>
    <message>
        <source>Done? Say so</source>
        <translation>تمّ؟ اذكر ذلك</translation>
    </message>
    <message>
        <source>Leads to Devices, where you change what you said of it.</source>
        <translation>يقود إلى «الأجهزة»، حيث تغيّر ما ذكرته عنه.</translation>
    </message>
    <message>
        <source>I need this app for work</source>
        <translation>أحتاج إلى هذا التطبيق في العمل</translation>
    </message>
    <message>
        <source>Show it now</source>
        <translation>عرضه الآن</translation>
    </message>
    <message>
        <source>Open notice, withdrawn: {notice}</source>
        <translation>فتح التعميم المسحوب: {notice}</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>الشهر السابق</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>الشهر التالي</translation>
    </message>
    <message>
        <source>Read: {sources}.</source>
        <translation>قُرئ: {sources}.</translation>
    </message>
    <message>
        <source>Not present: {sources}.</source>
        <translation>غير موجود: {sources}.</translation>
    </message>
    <message>
        <source>See every app and where it was found</source>
        <translation>الاطلاع على كل تطبيق وأين عُثر عليه</translation>
    </message>
    <message>
        <source>Forget {device} and everything you said about it?</source>
        <translation>أتريد نسيان {device} وكل ما قلته عنه؟</translation>
    </message>
    <message>
        <source>Nothing on the device itself changes. You can add it again later.</source>
        <translation>لا يتغيّر شيء على الجهاز نفسه. يمكنك إضافته من جديد لاحقًا.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>انسَه</translation>
    </message>
    <message>
        <source>Take this device off the list…</source>
        <translation>حذف هذا الجهاز من القائمة…</translation>
    </message>
    <message>
        <source>What you said about yourself</source>
        <translation>ما قلته عن نفسك</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>اتركه كما هو</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>{notice}, {what} {when}</source>
        <translation>{notice}، {what} {when}</translation>
    </message>
    <message>
        <source>See that moment</source>
        <translation>الاطلاع على تلك اللحظة</translation>
    </message>
    <message>
        <source>Go to when it was issued</source>
        <translation>الانتقال إلى وقت إصداره</translation>
    </message>
    <message>
        <source>Go to when it was withdrawn</source>
        <translation>الانتقال إلى وقت سحبه</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message>
        <source>there is no phone {phone}</source>
        <translation>لا يوجد جهاز {phone}</translation>
    </message>
    <message>
        <source>What happened to this notice</source>
        <translation>ما حدث لهذا التعميم</translation>
    </message>
    <message>
        <source>See that moment: {what} {when}</source>
        <translation>الاطلاع على تلك اللحظة: {what} {when}</translation>
    </message>
    <message>
        <source>An hour ago</source>
        <translation>قبل ساعة</translation>
    </message>
    <message>
        <source>A day ago</source>
        <translation>قبل يوم</translation>
    </message>
    <message>
        <source>A week ago</source>
        <translation>قبل أسبوع</translation>
    </message>
    <message>
        <source>What held at another moment</source>
        <translation>ما كان ساريًا في لحظة أخرى</translation>
    </message>
    <message>
        <source>What held on: date and time</source>
        <translation>ما كان ساريًا في: التاريخ والوقت</translation>
    </message>
    <message>
        <source>What held on</source>
        <translation>ما كان ساريًا في</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Show what held at the chosen moment</source>
        <translation>عرض ما كان ساريًا في اللحظة المختارة</translation>
    </message>
    <message>
        <source>Just before the last change</source>
        <translation>قبيل آخر تغيير</translation>
    </message>
    <message>
        <source>{when} ({theirs}).</source>
        <translation>{when} ({theirs}).</translation>
    </message>
    <message>
        <source>That is still to come: what will hold then, by what is known today.</source>
        <translation>هذا لم يأتِ بعد: يُعرض ما سيكون ساريًا حينها، وفق ما هو معروف اليوم.</translation>
    </message>
    <message>
        <source>Messages that were sent</source>
        <translation>الرسائل التي أُرسلت</translation>
    </message>
    <message>
        <source>More to read</source>
        <translation>للمزيد من القراءة</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>من تسأل</translation>
    </message>
    <message>
        <source>About this record</source>
        <translation>حول هذا السجل</translation>
    </message>
    <message>
        <source>Copy these details</source>
        <translation>نسخ هذه التفاصيل</translation>
    </message>
    <message>
        <source>This address is not opened from here.</source>
        <translation>لا يُفتح هذا العنوان من هنا.</translation>
    </message>
    <message>
        <source>Write a mail</source>
        <translation>كتابة رسالة</translation>
    </message>
    <message>
        <source>Copy the mail address</source>
        <translation>نسخ عنوان البريد</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>نسخ الرقم</translation>
    </message>
    <message>
        <source>Write to {address}</source>
        <translation>الكتابة إلى {address}</translation>
    </message>
    <message>
        <source>Open {host} in the browser</source>
        <translation>فتح {host} في المتصفح</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>نُسخ.</translation>
    </message>
    <message>
        <source>Whom it was for</source>
        <translation>لمن كان</translation>
    </message>
    <message>
        <source>Whom it is for</source>
        <translation>لمن هو</translation>
    </message>
    <message>
        <source>Your apps and devices</source>
        <translation>تطبيقاتك وأجهزتك</translation>
    </message>
    <message>
        <source>What it had said</source>
        <translation>ما كان يقوله</translation>
    </message>
    <message>
        <source>What it had asked</source>
        <translation>ما كان يطلبه</translation>
    </message>
    <message>
        <source>What one of the versions says</source>
        <translation>ما تقوله إحدى النسختين</translation>
    </message>
    <message>
        <source>What one of the versions asks</source>
        <translation>ما تطلبه إحدى النسختين</translation>
    </message>
    <message>
        <source>What can be read of it</source>
        <translation>ما يمكن قراءته منه</translation>
    </message>
    <message>
        <source>What can be read of its rules</source>
        <translation>ما يمكن قراءته من قواعده</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>ما يقوله</translation>
    </message>
    <message>
        <source>What it will ask</source>
        <translation>ما سيطلبه</translation>
    </message>
    <message>
        <source>What it said at that moment</source>
        <translation>ما قاله في تلك اللحظة</translation>
    </message>
    <message>
        <source>What it asked at that moment</source>
        <translation>ما طلبه في تلك اللحظة</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>ما يطلبه</translation>
    </message>
    <message>
        <source>What the two versions say differently</source>
        <translation>ما تختلف فيه النسختان</translation>
    </message>
    <message>
        <source>Withdrawn in part</source>
        <translation>مسحوب جزئيًا</translation>
    </message>
    <message>
        <source>All of them: {apps}</source>
        <translation>جميعها: {apps}</translation>
    </message>
    <message>
        <source>How to</source>
        <translation>الكيفية</translation>
    </message>
    <message>
        <source>Exemptions</source>
        <translation>الإعفاءات</translation>
    </message>
    <message>
        <source>A report for the help desk</source>
        <translation>تقرير لمكتب الدعم</translation>
    </message>
    <message>
        <source>Nothing is sent. You save or print it, read it, and pass it on yourself.</source>
        <translation>لا يُرسل شيء. أنت تحفظ التقرير أو تطبعه، وتقرؤه، وتسلّمه بنفسك.</translation>
    </message>
    <message>
        <source>It will contain</source>
        <translation>سيتضمن التقرير</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>Save as web page</source>
        <translation>حفظ كصفحة ويب</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>How it will read</source>
        <translation>هكذا سيُقرأ</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>مقفل</translation>
    </message>
    <message>
        <source>{setting}, in {unit}</source>
        <translation>{setting}، بوحدة: {unit}</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>غير محدد</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>العودة إلى الإعداد الافتراضي</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>حسنًا</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>السياسة</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>المؤسسة</translation>
    </message>
    <message>
        <source>Person and computer</source>
        <translation>الشخص والحاسوب</translation>
    </message>
    <message>
        <source>How long things count</source>
        <translation>مدد الاعتداد</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>Keeping and trying out</source>
        <translation>الحفظ والتجربة</translation>
    </message>
    <message>
        <source>Not set: asked where a rule needs it</source>
        <translation>غير محدد: يُسأل عنه حيث تحتاج إليه قاعدة</translation>
    </message>
    <message>
        <source>What the signatures are checked against.</source>
        <translation>ما يُتحقق من التوقيعات وفقه.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>While Self-Check runs, with its window or without.</source>
        <translation>ما دام Self-Check يعمل، بنافذته أو دونها.</translation>
    </message>
    <message>
        <source>Shown until a policy was verified; a signed policy brings its own.</source>
        <translation>يُعرض إلى أن يُتحقق من سياسة؛ والسياسة الموقّعة تأتي باسمها.</translation>
    </message>
    <message>
        <source>What the signed policy says</source>
        <translation>ما تقوله السياسة الموقّعة</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>الشعار</translation>
    </message>
    <message>
        <source>Shown until a policy was verified that has one.</source>
        <translation>يُعرض إلى أن يُتحقق من سياسة فيها شعار.</translation>
    </message>
    <message>
        <source>Help desk</source>
        <translation>مكتب الدعم</translation>
    </message>
    <message>
        <source>Whom you can ask, beside the contact that the policy names.</source>
        <translation>من يمكنك سؤاله، إلى جانب جهة الاتصال التي تذكرها السياسة.</translation>
    </message>
    <message>
        <source>The contact that the policy names</source>
        <translation>جهة الاتصال التي تذكرها السياسة</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>Some rules are for some groups, and some people are exempt.</source>
        <translation>بعض القواعد لبعض المجموعات، وبعض الأشخاص معفون.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Some rules are for some regions.</source>
        <translation>بعض القواعد لبعض المناطق.</translation>
    </message>
    <message>
        <source>Whose this computer is</source>
        <translation>لمن هذا الحاسوب</translation>
    </message>
    <message>
        <source>Some rules are for the organization’s devices, or for your own.</source>
        <translation>بعض القواعد لأجهزة المؤسسة، أو لأجهزتك الخاصة.</translation>
    </message>
    <message>
        <source>What this computer has access to</source>
        <translation>ما لهذا الحاسوب وصول إليه</translation>
    </message>
    <message>
        <source>Some rules are for devices that receive company mail, for example.</source>
        <translation>بعض القواعد للأجهزة التي تستقبل بريد المؤسسة مثلًا.</translation>
    </message>
    <message>
        <source>How long a confirmed policy counts as current</source>
        <translation>المدة التي تُعدّ فيها السياسة المؤكدة حديثة</translation>
    </message>
    <message>
        <source>The address or folder where your organization publishes it.</source>
        <translation>العنوان أو المجلد الذي تنشرها فيه مؤسستك.</translation>
    </message>
    <message>
        <source>Not set up: a demonstration is shown</source>
        <translation>غير معدّ: يُعرض عرض توضيحي</translation>
    </message>
    <message>
        <source>Never fetch a newer policy</source>
        <translation>عدم جلب سياسة أحدث أبدًا</translation>
    </message>
    <message>
        <source>If none is fetched, the policy verified last is used until it is too old.</source>
        <translation>إن لم تُجلب، تُستخدم آخر سياسة جرى التحقق منها إلى أن تصبح قديمة جدًا.</translation>
    </message>
    <message>
        <source>No, it is fetched</source>
        <translation>لا، تُجلب</translation>
    </message>
    <message>
        <source>Yes, never fetch one</source>
        <translation>نعم، لا تُجلب أبدًا</translation>
    </message>
    <message>
        <source>How often a newer policy is looked for</source>
        <translation>كم مرة يُبحث عن سياسة أحدث</translation>
    </message>
    <message>
        <source>After that the verdict is “can’t tell” until the policy is confirmed again.</source>
        <translation>بعد ذلك تكون النتيجة «لا يمكن الجزم» إلى أن تُؤكَّد السياسة من جديد.</translation>
    </message>
    <message>
        <source>How long “it is not there” counts for a phone</source>
        <translation>مدة الاعتداد بقول «ليس موجودًا» عن هاتف</translation>
    </message>
    <message>
        <source>After that you are asked again.</source>
        <translation>بعد ذلك تُسأل من جديد.</translation>
    </message>
    <message>
        <source>How long a withdrawn notice stays on the Overview</source>
        <translation>مدة بقاء التعميم المسحوب في «نظرة عامة»</translation>
    </message>
    <message>
        <source>It stays on the Notices page for good.</source>
        <translation>يبقى في صفحة «التعاميم» دائمًا.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>For Self-Check’s words and for the organization’s texts, as far as they are translated. Where it says “not reviewed”, no native speaker has read the translation over yet.</source>
        <translation>لنصوص Self-Check ونصوص المؤسسة، بقدر ما هي مترجمة. وحيث كُتب «لم تُراجَع» لم يراجع الترجمة متحدث أصلي بعد.</translation>
    </message>
    <message>
        <source>The system’s</source>
        <translation>لغة النظام</translation>
    </message>
    <message>
        <source>Pages shown</source>
        <translation>الصفحات المعروضة</translation>
    </message>
    <message>
        <source>Overview, Privacy and About are always there.</source>
        <translation>«نظرة عامة» و«الخصوصية» و«حول البرنامج» موجودة دائمًا.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>For something new to do, a deadline that comes near, and a withdrawal.</source>
        <translation>لأمر جديد مطلوب، ولموعد نهائي يقترب، ولسحب تعميم.</translation>
    </message>
    <message>
        <source>Without naming apps or devices</source>
        <translation>دون تسمية تطبيقات أو أجهزة</translation>
    </message>
    <message>
        <source>With the names, also on a locked screen</source>
        <translation>بالأسماء، حتى على شاشة مقفلة</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>ساعات الهدوء</translation>
    </message>
    <message>
        <source>Such as 22:00-07:00. What comes up then is told afterwards, if it still holds.</source>
        <translation>مثل 22:00-07:00. ما يطرأ فيها يُذكر بعدها، إن ظل صحيحًا.</translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation>مواصلة التشغيل بعد إغلاق النافذة</translation>
    </message>
    <message>
        <source>Notifications come only while it runs. Without a tray it ends, unless your session started it.</source>
        <translation>لا تأتي التنبيهات إلا وهو يعمل. دون شريط نظام ينتهي، ما لم تكن جلستك هي التي شغّلته.</translation>
    </message>
    <message>
        <source>Yes, it goes on</source>
        <translation>نعم، يواصل العمل</translation>
    </message>
    <message>
        <source>No, it ends</source>
        <translation>لا، ينتهي</translation>
    </message>
    <message>
        <source>Folder for what is kept</source>
        <translation>مجلد ما يُحفظ</translation>
    </message>
    <message>
        <source>The usual place for your account</source>
        <translation>الموضع المعتاد لحسابك</translation>
    </message>
    <message>
        <source>Shown instead of a real policy.</source>
        <translation>يُعرض بدلًا من سياسة حقيقية.</translation>
    </message>
    <message>
        <source>None was chosen</source>
        <translation>لم يُختر شيء</translation>
    </message>
    <message>
        <source>no apps could be read</source>
        <translation>تعذّرت قراءة أي تطبيقات</translation>
    </message>
    <message>
        <source>no apps found</source>
        <translation>لم يُعثر على أي تطبيقات</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>لم يُفحص</translation>
    </message>
    <message>
        <source>receives company mail</source>
        <translation>يستقبل بريد المؤسسة</translation>
    </message>
    <message>
        <source>not checked: no notice in force is about it</source>
        <translation>لم يُفحص: لا يخصه أي تعميم سارٍ</translation>
    </message>
    <message>
        <source>To: {address}</source>
        <translation>إلى: {address}</translation>
    </message>
    <message>
        <source>Subject: {subject}</source>
        <translation>الموضوع: {subject}</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>تحية طيبة،</translation>
    </message>
    <message>
        <source>This asks me to remove it:</source>
        <translation>هذا يطلب مني إزالته:</translation>
    </message>
    <message>
        <source>What I need it for:</source>
        <translation>سبب حاجتي إليه:</translation>
    </message>
    <message>
        <source>Until when I need it:</source>
        <translation>إلى متى أحتاج إليه:</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>شكرًا لكم.</translation>
    </message>
    <message>
        <source>Exception for {app}</source>
        <translation>استثناء لتطبيق {app}</translation>
    </message>
    <message>
        <source>I need {app} on my computer for my work, and I ask for an exception.</source>
        <translation>أحتاج إلى {app} على حاسوبي في عملي، وأطلب استثناءً.</translation>
    </message>
    <message>
        <source>I need {app} on my phone for my work, and I ask for an exception.</source>
        <translation>أحتاج إلى {app} على هاتفي في عملي، وأطلب استثناءً.</translation>
    </message>
    <message>
        <source>I need {app} on my tablet for my work, and I ask for an exception.</source>
        <translation>أحتاج إلى {app} على جهازي اللوحي في عملي، وأطلب استثناءً.</translation>
    </message>
    <message>
        <source>an app</source>
        <translation>تطبيق</translation>
    </message>
    <message>
        <source>It was not found {on_device}.</source>
        <translation>لم يُعثر عليه {on_device}.</translation>
    </message>
    <message>
        <source>{by}, version {version}; {how}.</source>
        <translation>{by}، الإصدار {version}؛ {how}.</translation>
    </message>
    <message>
        <source>{by}; {how}.</source>
        <translation>{by}؛ {how}.</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>الإصدار {version}</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <source>You told us that it is there.</source>
        <translation>أخبرتنا بأنه موجود.</translation>
    </message>
    <message>
        <source>You told us {when} that it is there.</source>
        <translation>أخبرتنا {when} بأنه موجود.</translation>
    </message>
    <message>
        <source>Recognised by its exact id</source>
        <translation>عُرف بمعرّفه نفسه</translation>
    </message>
    <message>
        <source>Recognised by its {ids}</source>
        <translation>عُرف بـ: {ids}</translation>
    </message>
    <message>
        <source>Recognised by its publisher, named in the catalogue</source>
        <translation>عُرف بناشره، المذكور في الفهرس</translation>
    </message>
    <message>
        <source>Recognised by its publisher, {publisher}</source>
        <translation>عُرف بناشره، {publisher}</translation>
    </message>
    <message>
        <source>Recognised by its name, and you said that it is this app</source>
        <translation>عُرف باسمه، وقلت إنه هذا التطبيق</translation>
    </message>
    <message>
        <source>Only the name is the same, so this is possibly another app</source>
        <translation>الاسم وحده متطابق، فربما كان تطبيقًا آخر</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>عُثر عليه</translation>
    </message>
    <message>
        <source>{kind} {value}</source>
        <translation>{kind} {value}</translation>
    </message>
    <message>
        <source>{app} {on_device}</source>
        <translation>{app} {on_device}</translation>
    </message>
    <message>
        <source>{notice} asks for this now.</source>
        <translation>يطلب {notice} هذا الآن.</translation>
    </message>
    <message>
        <source>{notice} asked for this then.</source>
        <translation>طلب {notice} هذا حينها.</translation>
    </message>
    <message>
        <source>{notice} takes effect {when}. It asks for nothing today.</source>
        <translation>يسري {notice}: {when}. لا يطلب شيئًا اليوم.</translation>
    </message>
    <message>
        <source>{notice} was withdrawn and asks for nothing.</source>
        <translation>سُحب {notice} ولا يطلب شيئًا.</translation>
    </message>
    <message>
        <source>{notice} is possibly about this app. It can’t be told from what was read.</source>
        <translation>ربما يخص {notice} هذا التطبيق. لا يمكن الجزم مما قُرئ.</translation>
    </message>
    <message>
        <source>It is not known whether {notice} applies to {device}.</source>
        <translation>ليس معروفًا ما إذا كان {notice} يشمل {device}.</translation>
    </message>
    <message>
        <source>Explicitly allowed by {notice}.</source>
        <translation>مسموح صراحةً بموجب {notice}.</translation>
    </message>
    <message>
        <source>Current instructions disagree about this app: {notices}. Wait with it, and ask {contact} which one counts.</source>
        <translation>تتعارض التعليمات الحالية بشأن هذا التطبيق: {notices}. انتظر، واسأل {contact} أيها يُعمل به.</translation>
    </message>
    <message>
        <source>An exemption from {notice} covers you.</source>
        <translation>يشملك إعفاء من {notice}.</translation>
    </message>
    <message>
        <source>An exemption from {notice} for {groups} covers you, approved by {approver}, until {when}.</source>
        <translation>يشملك إعفاء من {notice} (المجموعات: {groups})، وافق عليه {approver}، حتى {when}.</translation>
    </message>
    <message>
        <source>An exemption from {notice} for {groups} covers you, approved by {approver}.</source>
        <translation>يشملك إعفاء من {notice} (المجموعات: {groups})، وافق عليه {approver}.</translation>
    </message>
    <message>
        <source>An exemption from {notice} for {groups} covers you, until {when}.</source>
        <translation>يشملك إعفاء من {notice} (المجموعات: {groups})، حتى {when}.</translation>
    </message>
    <message>
        <source>An exemption from {notice} for {groups} covers you.</source>
        <translation>يشملك إعفاء من {notice} (المجموعات: {groups}).</translation>
    </message>
    <message>
        <source>The policy was not confirmed recently</source>
        <translation>لم تتأكّد السياسة حديثًا</translation>
    </message>
    <message>
        <source>What holds now may differ from what you see.</source>
        <translation>قد يختلف ما هو سارٍ الآن عمّا تراه.</translation>
    </message>
    <message>
        <source>Choose Check again.</source>
        <translation>اختر «تحقّق من جديد».</translation>
    </message>
    <message>
        <source>{source} {on_device} could not be read</source>
        <translation>تعذّرت قراءة {source} {on_device}</translation>
    </message>
    <message>
        <source>An app that a notice is about could be among them.</source>
        <translation>قد يكون بينها تطبيق يخصه أحد التعاميم.</translation>
    </message>
    <message>
        <source>No notice is about apps of this kind, so the verdict does not depend on it.</source>
        <translation>لا يخص أي تعميم تطبيقات من هذا النوع، فلا تتوقف النتيجة عليها.</translation>
    </message>
    <message>
        <source>Choose Check again. If it stays, the help desk can use the detail below.</source>
        <translation>اختر «تحقّق من جديد». إن استمر الأمر فالتفاصيل أدناه تفيد مكتب الدعم.</translation>
    </message>
    <message>
        <source>You don’t need to do anything about it.</source>
        <translation>ليس عليك فعل شيء حيال ذلك.</translation>
    </message>
    <message>
        <source>An app that a notice is about could be on it.</source>
        <translation>قد يكون عليه تطبيق يخصه أحد التعاميم.</translation>
    </message>
    <message>
        <source>No notice in force is about it, so the verdict does not depend on it.</source>
        <translation>لا يخصه أي تعميم سارٍ، فلا تتوقف النتيجة عليه.</translation>
    </message>
    <message>
        <source>{device} was not checked yet</source>
        <translation>لم يُفحص {device} بعد</translation>
    </message>
    <message>
        <source>Answer the questions about it.</source>
        <translation>أجب عن الأسئلة المتعلقة به.</translation>
    </message>
    <message>
        <source>You don’t need to do anything.</source>
        <translation>ليس عليك فعل شيء.</translation>
    </message>
    <message>
        <source>Your phone or tablet is not known here yet</source>
        <translation>هاتفك أو جهازك اللوحي غير معروف هنا بعد</translation>
    </message>
    <message>
        <source>Add it under Devices, or with “selfcheck phone add”, and answer what is asked of it.</source>
        <translation>أضفه في صفحة «الأجهزة» أو بالأمر «selfcheck phone add»، وأجب عمّا يُسأل عنه.</translation>
    </message>
    <message>
        <source>{on_device}, only known apps were asked about</source>
        <translation>{on_device} لم يُسأل إلا عن التطبيقات المعروفة</translation>
    </message>
    <message>
        <source>A notice is about every app of a publisher. Self-Check asked about those it knows.</source>
        <translation>يخص أحد التعاميم كل تطبيقات ناشر ما. سأل Self-Check عن التطبيقات التي يعرفها.</translation>
    </message>
    <message>
        <source>If you have another app of one of these publishers there, ask {contact}.</source>
        <translation>إن كان لديك هناك تطبيق آخر لأحد هؤلاء الناشرين، فاسأل {contact}.</translation>
    </message>
    <message>
        <source>Answer the questions about it again.</source>
        <translation>أجب عن الأسئلة المتعلقة به من جديد.</translation>
    </message>
    <message>
        <source>Check it afresh.</source>
        <translation>تحقّق منه من جديد.</translation>
    </message>
    <message>
        <source>{device} was checked too long ago</source>
        <translation>فُحص {device} قبل مدة طويلة جدًا</translation>
    </message>
    <message>
        <source>{device} could not be read in full</source>
        <translation>تعذّرت قراءة {device} كاملًا</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>حاول من جديد.</translation>
    </message>
    <message>
        <source>This device was never read or described.</source>
        <translation>لم يُقرأ هذا الجهاز ولم يوصف قط.</translation>
    </message>
    <message>
        <source>There is a phone or tablet, but none has been added to Self-Check.</source>
        <translation>يوجد هاتف أو جهاز لوحي، لكن لم يُضف أي منها إلى Self-Check.</translation>
    </message>
    <message numerus="yes">
        <source>Last read more than {n} days ago.</source>
        <translation>
            <numerusform>آخر قراءة قبل أكثر من {n} يوم.</numerusform>
            <numerusform>آخر قراءة قبل أكثر من يوم.</numerusform>
            <numerusform>آخر قراءة قبل أكثر من يومين.</numerusform>
            <numerusform>آخر قراءة قبل أكثر من {n} أيام.</numerusform>
            <numerusform>آخر قراءة قبل أكثر من {n} يومًا.</numerusform>
            <numerusform>آخر قراءة قبل أكثر من {n} يوم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Publishers: {names}.</source>
        <translation>الناشرون: {names}.</translation>
    </message>
    <message>
        <source>{notice} refers to something unknown here</source>
        <translation>يشير {notice} إلى شيء غير معروف هنا</translation>
    </message>
    <message>
        <source>It asks for nothing.</source>
        <translation>لا يطلب شيئًا.</translation>
    </message>
    <message>
        <source>{notice} contradicts another notice</source>
        <translation>يناقض {notice} تعميمًا آخر</translation>
    </message>
    <message>
        <source>Wait with it, and ask {contact}.</source>
        <translation>انتظر، واسأل {contact}.</translation>
    </message>
    <message>
        <source>{notice} exists in two versions</source>
        <translation>يوجد {notice} في نسختين</translation>
    </message>
    <message>
        <source>Both carry valid signatures, and it can’t be told which one counts.</source>
        <translation>كلتاهما تحمل توقيعات صالحة، ولا يمكن الجزم بأيهما يُعمل.</translation>
    </message>
    <message>
        <source>{notice} could not be understood</source>
        <translation>تعذّر فهم {notice}</translation>
    </message>
    <message>
        <source>It is verified, but uses something this version of Self-Check does not know.</source>
        <translation>جرى التحقق منه، لكنه يستخدم شيئًا لا يعرفه هذا الإصدار من Self-Check.</translation>
    </message>
    <message>
        <source>Ask {contact} for the newest version of Self-Check, and what this notice says.</source>
        <translation>اطلب من {contact} أحدث إصدار من Self-Check، واسأل عمّا يقوله هذا التعميم.</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>حلّ محله غيره</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>نسختان</translation>
    </message>
    <message>
        <source>Needs a newer Self-Check</source>
        <translation>يحتاج إلى Self-Check أحدث</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>سارٍ</translation>
    </message>
    <message>
        <source>Possibly meant</source>
        <translation>ربما يُقصد</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>مُعفى</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>مسموح</translation>
    </message>
    <message>
        <source>Instructions disagree</source>
        <translation>تعليمات متعارضة</translation>
    </message>
    <message>
        <source>Was coming up</source>
        <translation>كان قادمًا</translation>
    </message>
    <message>
        <source>Was possibly meant</source>
        <translation>ربما كان يُقصد</translation>
    </message>
    <message>
        <source>Was not clear</source>
        <translation>لم يكن واضحًا</translation>
    </message>
    <message>
        <source>Was exempt</source>
        <translation>كان مُعفى</translation>
    </message>
    <message>
        <source>Was allowed</source>
        <translation>كان مسموحًا</translation>
    </message>
    <message>
        <source>Instructions disagreed</source>
        <translation>تعارضت التعليمات</translation>
    </message>
    <message>
        <source>sent in error</source>
        <translation>أُرسل بالخطأ</translation>
    </message>
    <message>
        <source>rescinded</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>عُلّق</translation>
    </message>
    <message>
        <source>replaced by a rule elsewhere</source>
        <translation>حلّت محله قاعدة في موضع آخر</translation>
    </message>
    <message>
        <source>for another reason</source>
        <translation>لسبب آخر</translation>
    </message>
    <message>
        <source>Not permitted</source>
        <translation>غير مسموح</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>مطلوب</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>التحديث مطلوب</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>لا شيء مطلوب</translation>
    </message>
    <message>
        <source>Can’t tell yet</source>
        <translation>لا يمكن الجزم بعد</translation>
    </message>
    <message>
        <source>Had to be done</source>
        <translation>كان مطلوبًا</translation>
    </message>
    <message>
        <source>There was something to do</source>
        <translation>كان هناك ما يلزم فعله</translation>
    </message>
    <message>
        <source>There was nothing to do</source>
        <translation>لم يكن هناك ما يلزم فعله</translation>
    </message>
    <message>
        <source>It could not be told</source>
        <translation>تعذّر الجزم</translation>
    </message>
    <message>
        <source>Web app</source>
        <translation>تطبيق ويب</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>قُرئ</translation>
    </message>
    <message>
        <source>Not present</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>ما تُرك</translation>
    </message>
    <message>
        <source>Apps read over USB</source>
        <translation>تطبيقات قُرئت عبر USB</translation>
    </message>
    <message>
        <source>Report from the phone</source>
        <translation>تقرير من الهاتف</translation>
    </message>
    <message>
        <source>AppImage files</source>
        <translation>ملفات AppImage</translation>
    </message>
    <message>
        <source>Applications folder</source>
        <translation>مجلد التطبيقات</translation>
    </message>
    <message>
        <source>Extensions of Chrome, Edge and their relatives</source>
        <translation>إضافات Chrome وEdge والمتصفحات القريبة منهما</translation>
    </message>
    <message>
        <source>Debian packages</source>
        <translation>حزم Debian</translation>
    </message>
    <message>
        <source>What you said</source>
        <translation>ما قلته</translation>
    </message>
    <message>
        <source>Programs in the start menu</source>
        <translation>برامج قائمة البدء</translation>
    </message>
    <message>
        <source>Firefox add-ons</source>
        <translation>إضافات Firefox</translation>
    </message>
    <message>
        <source>Flatpak apps</source>
        <translation>تطبيقات Flatpak</translation>
    </message>
    <message>
        <source>Homebrew</source>
        <translation>Homebrew</translation>
    </message>
    <message>
        <source>Plugins of JetBrains editors</source>
        <translation>إضافات محررات JetBrains</translation>
    </message>
    <message>
        <source>Apps from the Microsoft Store</source>
        <translation>تطبيقات من Microsoft Store</translation>
    </message>
    <message>
        <source>npm packages</source>
        <translation>حزم npm</translation>
    </message>
    <message>
        <source>Windows programs</source>
        <translation>برامج Windows</translation>
    </message>
    <message>
        <source>Python packages</source>
        <translation>حزم Python</translation>
    </message>
    <message>
        <source>RPM packages</source>
        <translation>حزم RPM</translation>
    </message>
    <message>
        <source>Snap apps</source>
        <translation>تطبيقات Snap</translation>
    </message>
    <message>
        <source>Extensions of VS Code and its relatives</source>
        <translation>إضافات VS Code والمحررات القريبة منه</translation>
    </message>
    <message>
        <source>Web apps installed from a browser</source>
        <translation>تطبيقات ويب مثبّتة من متصفح</translation>
    </message>
    <message>
        <source>Programs installed with winget</source>
        <translation>برامج مثبّتة بأداة winget</translation>
    </message>
    <message>
        <source>Android package</source>
        <translation>حزمة Android</translation>
    </message>
    <message>
        <source>App Store id</source>
        <translation>معرّف App Store</translation>
    </message>
    <message>
        <source>macOS bundle id</source>
        <translation>معرّف حزمة macOS</translation>
    </message>
    <message>
        <source>Windows package family</source>
        <translation>عائلة حزم Windows</translation>
    </message>
    <message>
        <source>Windows uninstall entry</source>
        <translation>عنصر إلغاء تثبيت في Windows</translation>
    </message>
    <message>
        <source>winget id</source>
        <translation>معرّف winget</translation>
    </message>
    <message>
        <source>Homebrew cask</source>
        <translation>Homebrew cask</translation>
    </message>
    <message>
        <source>Flatpak id</source>
        <translation>معرّف Flatpak</translation>
    </message>
    <message>
        <source>Snap name</source>
        <translation>اسم Snap</translation>
    </message>
    <message>
        <source>Debian package</source>
        <translation>حزمة Debian</translation>
    </message>
    <message>
        <source>RPM package</source>
        <translation>حزمة RPM</translation>
    </message>
    <message>
        <source>pacman package</source>
        <translation>حزمة pacman</translation>
    </message>
    <message>
        <source>AppImage</source>
        <translation>AppImage</translation>
    </message>
    <message>
        <source>menu entry</source>
        <translation>عنصر قائمة</translation>
    </message>
    <message>
        <source>web app address</source>
        <translation>عنوان تطبيق ويب</translation>
    </message>
    <message>
        <source>Chrome extension id</source>
        <translation>معرّف إضافة Chrome</translation>
    </message>
    <message>
        <source>Firefox add-on id</source>
        <translation>معرّف إضافة Firefox</translation>
    </message>
    <message>
        <source>VS Code extension id</source>
        <translation>معرّف إضافة VS Code</translation>
    </message>
    <message>
        <source>JetBrains plugin id</source>
        <translation>معرّف إضافة JetBrains</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>a computer</source>
        <translation>حاسوب</translation>
    </message>
    <message>
        <source>your phone</source>
        <translation>هاتفك</translation>
    </message>
    <message>
        <source>your tablet</source>
        <translation>جهازك اللوحي</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>على هذا الحاسوب</translation>
    </message>
    <message>
        <source>on {device}</source>
        <translation>على {device}</translation>
    </message>
    <message>
        <source>on a computer</source>
        <translation>على حاسوب</translation>
    </message>
    <message>
        <source>on your phone</source>
        <translation>على هاتفك</translation>
    </message>
    <message>
        <source>on your tablet</source>
        <translation>على جهازك اللوحي</translation>
    </message>
    <message>
        <source>from this computer</source>
        <translation>من هذا الحاسوب</translation>
    </message>
    <message>
        <source>from {device}</source>
        <translation>من {device}</translation>
    </message>
    <message>
        <source>from a computer</source>
        <translation>من حاسوب</translation>
    </message>
    <message>
        <source>from your phone</source>
        <translation>من هاتفك</translation>
    </message>
    <message>
        <source>from your tablet</source>
        <translation>من جهازك اللوحي</translation>
    </message>
    <message>
        <source>{system} tablet</source>
        <translation>جهاز {system} لوحي</translation>
    </message>
    <message>
        <source>{system} phone</source>
        <translation>هاتف {system}</translation>
    </message>
    <message>
        <source>Remove {app}</source>
        <translation>إزالة {app}</translation>
    </message>
    <message>
        <source>Install {app}</source>
        <translation>تثبيت {app}</translation>
    </message>
    <message>
        <source>Update {app}</source>
        <translation>تحديث {app}</translation>
    </message>
    <message>
        <source>Name, confirmed by you</source>
        <translation>الاسم، وأكّدته أنت</translation>
    </message>
    <message>
        <source>Exact id</source>
        <translation>المعرّف نفسه</translation>
    </message>
    <message>
        <source>Name only: possibly</source>
        <translation>الاسم فقط: ربما</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>لم يُفحص</translation>
    </message>
    <message>
        <source>read from the device</source>
        <translation>قُرئ من الجهاز</translation>
    </message>
    <message>
        <source>read from the device {when}</source>
        <translation>قُرئ من الجهاز {when}</translation>
    </message>
    <message>
        <source>from the backup of {when}</source>
        <translation>من نسخة احتياطية: {when}</translation>
    </message>
    <message>
        <source>from the report of {when}</source>
        <translation>من تقرير: {when}</translation>
    </message>
    <message>
        <source>as you told us {when}</source>
        <translation>كما أخبرتنا {when}</translation>
    </message>
    <message>
        <source>as you told us</source>
        <translation>كما أخبرتنا</translation>
    </message>
    <message>
        <source>Look in Outlook, Gmail or another mail app too: its menu names the addresses it receives.</source>
        <translation>انظر أيضًا في Outlook أو Gmail أو تطبيق بريد آخر: تذكر قائمته العناوين التي يستقبلها.</translation>
    </message>
    <message>
        <source>If your organization handed it to you, it is the organization’s.</source>
        <translation>إن سلّمته إليك مؤسستك فهو للمؤسسة.</translation>
    </message>
    <message>
        <source>If you bought it, it is yours, also with company mail or a work profile on it.</source>
        <translation>إن اشتريته فهو لك، ولو كان عليه بريد المؤسسة أو ملف عمل.</translation>
    </message>
    <message>
        <source>Open Settings, then Passwords &amp; accounts (on some devices Accounts and backup).</source>
        <translation>افتح «الإعدادات»، ثم «كلمات المرور والحسابات» (على بعض الأجهزة «الحسابات والنسخ الاحتياطي»).</translation>
    </message>
    <message>
        <source>See whether your work address is there, in the part named Work too if there is one.</source>
        <translation>انظر هل عنوان عملك هناك، وفي القسم المسمى «العمل» إن وُجد.</translation>
    </message>
    <message>
        <source>Open Settings, then Apps, then Mail, then Mail Accounts.</source>
        <translation>افتح «الإعدادات»، ثم «التطبيقات»، ثم «البريد»، ثم «حسابات البريد».</translation>
    </message>
    <message>
        <source>Before iOS 18 that is Settings, then Mail, then Accounts.</source>
        <translation>قبل iOS 18: «الإعدادات»، ثم «البريد»، ثم «الحسابات».</translation>
    </message>
    <message>
        <source>See whether your work address is there.</source>
        <translation>انظر هل عنوان عملك هناك.</translation>
    </message>
    <message>
        <source>Open Settings, then Network &amp; internet (on some devices Connections).</source>
        <translation>افتح «الإعدادات»، ثم «الشبكة والإنترنت» (على بعض الأجهزة «الاتصالات»).</translation>
    </message>
    <message>
        <source>See whether your organization’s Wi-Fi is among the saved networks, or its VPN under VPN.</source>
        <translation>انظر هل شبكة Wi-Fi لمؤسستك بين الشبكات المحفوظة، أو شبكتها الافتراضية تحت VPN.</translation>
    </message>
    <message>
        <source>Open Settings, then Wi-Fi, and see whether your organization’s network is there.</source>
        <translation>افتح «الإعدادات»، ثم «Wi-Fi»، وانظر هل شبكة مؤسستك هناك.</translation>
    </message>
    <message>
        <source>Open Settings, then General, then VPN &amp; Device Management, and see whether its VPN is.</source>
        <translation>افتح «الإعدادات»، ثم «عام»، ثم «VPN وإدارة الأجهزة»، وانظر هل شبكتها الافتراضية هناك.</translation>
    </message>
    <message>
        <source>Settings, then General, then About says whether an organization supervises it.</source>
        <translation>«الإعدادات»، ثم «عام»، ثم «حول» تبيّن هل تشرف عليه مؤسسة.</translation>
    </message>
    <message>
        <source>Open Settings, then Apps, then See all apps: the list goes by the alphabet.</source>
        <translation>افتح «الإعدادات»، ثم «التطبيقات»، ثم «عرض كل التطبيقات»: القائمة مرتبة أبجديًا.</translation>
    </message>
    <message>
        <source>If the device has a work profile, look in the part named Work as well.</source>
        <translation>إن كان في الجهاز ملف عمل، فانظر في القسم المسمى «العمل» أيضًا.</translation>
    </message>
    <message>
        <source>Swipe left past the last page of the home screen to the App Library.</source>
        <translation>اسحب إلى اليسار بعد آخر صفحة من الشاشة الرئيسية إلى مكتبة التطبيقات.</translation>
    </message>
    <message>
        <source>Tap its search field: all apps are listed by the alphabet.</source>
        <translation>المس حقل البحث فيها: كل التطبيقات مرتبة أبجديًا.</translation>
    </message>
    <message>
        <source>Look in the folder Hidden at the end of the App Library too, if there is one.</source>
        <translation>انظر أيضًا في مجلد «المخفية» في نهاية مكتبة التطبيقات، إن وُجد.</translation>
    </message>
    <message>
        <source>{what}: {now}; before: {before}</source>
        <translation>{what}: {now}؛ قبل ذلك: {before}</translation>
    </message>
    <message>
        <source>{what}: {text}</source>
        <translation>{what}: {text}</translation>
    </message>
    <message>
        <source>{what}.</source>
        <translation>{what}.</translation>
    </message>
    <message>
        <source>{what}: either {first}, or {second}</source>
        <translation>{what}: إما {first}، أو {second}</translation>
    </message>
    <message>
        <source>In one version only: {text}</source>
        <translation>في نسخة واحدة فقط: {text}</translation>
    </message>
    <message>
        <source>{what}, in one version only: {text}</source>
        <translation>{what}، في نسخة واحدة فقط: {text}</translation>
    </message>
    <message>
        <source>No longer said</source>
        <translation>لم يعد مذكورًا</translation>
    </message>
    <message>
        <source>{what} added</source>
        <translation>{what}: أُضيف</translation>
    </message>
    <message>
        <source>{what} no longer named</source>
        <translation>{what}: لم يعد مذكورًا</translation>
    </message>
    <message>
        <source>{what} ({rule})</source>
        <translation>{what} ({rule})</translation>
    </message>
    <message>
        <source>It asks and says the same as before</source>
        <translation>يطلب ويقول ما كان من قبل</translation>
    </message>
    <message>
        <source>with rules</source>
        <translation>مع قواعد</translation>
    </message>
    <message>
        <source>information only</source>
        <translation>للعلم فقط</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخّص</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Takes effect</source>
        <translation>يسري</translation>
    </message>
    <message>
        <source>Ends by itself</source>
        <translation>ينتهي من تلقاء نفسه</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>يحل محل</translation>
    </message>
    <message>
        <source>Another message was sent</source>
        <translation>أُرسلت رسالة أخرى</translation>
    </message>
    <message>
        <source>The messages that were sent are listed otherwise</source>
        <translation>الرسائل المرسلة مدرجة على نحو آخر</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>ما يُقال</translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation>الناشرون</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>المستثنى</translation>
    </message>
    <message>
        <source>Form of the app</source>
        <translation>شكل التطبيق</translation>
    </message>
    <message>
        <source>any</source>
        <translation>أيًّا كان</translation>
    </message>
    <message>
        <source>Oldest version allowed</source>
        <translation>أقدم إصدار مسموح</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>الموعد النهائي</translation>
    </message>
    <message>
        <source>Days of grace after the deadline</source>
        <translation>أيام المهلة بعد الموعد النهائي</translation>
    </message>
    <message>
        <source>What happens otherwise</source>
        <translation>ما يحدث وإلا</translation>
    </message>
    <message>
        <source>Other steps</source>
        <translation>خطوات أخرى</translation>
    </message>
    <message>
        <source>{what}: other words in another language</source>
        <translation>{what}: كلمات أخرى بلغة أخرى</translation>
    </message>
    <message>
        <source>{what}: the same, in another order</source>
        <translation>{what}: الأسماء نفسها بترتيب آخر</translation>
    </message>
    <message>
        <source>Fewer references to read</source>
        <translation>مراجع أقل للقراءة</translation>
    </message>
    <message>
        <source>all other devices</source>
        <translation>كل الأجهزة الأخرى</translation>
    </message>
    <message>
        <source>on {systems}</source>
        <translation>على {systems}</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>{people} in {regions}</source>
        <translation>{people} في {regions}</translation>
    </message>
    <message>
        <source>{app} {version} or newer</source>
        <translation>{app} بإصدار {version} أو أحدث</translation>
    </message>
    <message>
        <source>{effect}: {apps} on {devices}.</source>
        <translation>{effect}: {apps} على {devices}.</translation>
    </message>
    <message>
        <source>{effect}: {apps} on {devices}, by {when}.</source>
        <translation>{effect}: {apps} على {devices}، في موعد أقصاه {when}.</translation>
    </message>
    <message>
        <source>apps of {publishers}</source>
        <translation>تطبيقات {publishers}</translation>
    </message>
    <message>
        <source>No app</source>
        <translation>لا تطبيق</translation>
    </message>
    <message>
        <source>{apps} except {others}</source>
        <translation>{apps} باستثناء {others}</translation>
    </message>
    <message>
        <source>{apps} ({forms})</source>
        <translation>{apps} ({forms})</translation>
    </message>
    <message numerus="yes">
        <source>{n} more apps</source>
        <translation>
            <numerusform>لا تطبيقات أخرى</numerusform>
            <numerusform>تطبيق آخر</numerusform>
            <numerusform>تطبيقان آخران</numerusform>
            <numerusform>{n} تطبيقات أخرى</numerusform>
            <numerusform>{n} تطبيقًا آخر</numerusform>
            <numerusform>{n} تطبيق آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>app</source>
        <comment>a form of an app</comment>
        <translation>تطبيق</translation>
    </message>
    <message>
        <source>web app</source>
        <translation>تطبيق ويب</translation>
    </message>
    <message>
        <source>extension</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>No deadline was set.</source>
        <translation>لم يُحدد موعد نهائي.</translation>
    </message>
    <message>
        <source>The deadline is {when}.</source>
        <translation>الموعد النهائي هو {when}.</translation>
    </message>
    <message>
        <source>It counts as overdue from {when}.</source>
        <translation>يُعدّ متأخرًا ابتداءً من {when}.</translation>
    </message>
    <message>
        <source>On {system}</source>
        <translation>على {system}</translation>
    </message>
    <message>
        <source>On other devices that are meant</source>
        <translation>على الأجهزة الأخرى المعنيّة</translation>
    </message>
    <message>
        <source>{place} (withdrawn)</source>
        <translation>{place} (مسحوب)</translation>
    </message>
    <message>
        <source>{exemption} That is over.</source>
        <translation>{exemption} انتهى ذلك.</translation>
    </message>
    <message>
        <source>{exemption} That is you.</source>
        <translation>{exemption} هذا ينطبق عليك.</translation>
    </message>
    <message>
        <source>{exemption} That is not you.</source>
        <translation>{exemption} هذا لا ينطبق عليك.</translation>
    </message>
    <message>
        <source>Not for {groups}, approved by {approver}, until {when}.</source>
        <translation>لا يشمل {groups}، بموافقة {approver}، حتى {when}.</translation>
    </message>
    <message>
        <source>Not for {groups}, approved by {approver}.</source>
        <translation>لا يشمل {groups}، بموافقة {approver}.</translation>
    </message>
    <message>
        <source>Not for {groups}, until {when}.</source>
        <translation>لا يشمل {groups}، حتى {when}.</translation>
    </message>
    <message>
        <source>Not for {groups}.</source>
        <translation>لا يشمل {groups}.</translation>
    </message>
    <message numerus="yes">
        <source>the groups {names}</source>
        <translation>
            <numerusform>المجموعات {names}</numerusform>
            <numerusform>المجموعة {names}</numerusform>
            <numerusform>المجموعتان {names}</numerusform>
            <numerusform>المجموعات {names}</numerusform>
            <numerusform>المجموعات {names}</numerusform>
            <numerusform>المجموعات {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Information, no rule</source>
        <translation>للعلم، دون قاعدة</translation>
    </message>
    <message>
        <source>In force at that moment</source>
        <translation>كان ساريًا في تلك اللحظة</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>غير مؤكَّد</translation>
    </message>
    <message>
        <source>In force when last confirmed</source>
        <translation>كان ساريًا عند آخر تأكيد</translation>
    </message>
    <message>
        <source>Please ask {contact} for the installer that knows the address.</source>
        <translation>يُرجى أن تطلب من {contact} برنامج التثبيت الذي يعرف العنوان.</translation>
    </message>
    <message>
        <source>Please choose Check again once you are online.</source>
        <translation>يُرجى اختيار «تحقّق من جديد» حين تكون متصلًا بالإنترنت.</translation>
    </message>
    <message>
        <source>Please log in to this network, then choose Check again.</source>
        <translation>يُرجى تسجيل الدخول إلى هذه الشبكة، ثم اختيار «تحقّق من جديد».</translation>
    </message>
    <message>
        <source>Please let the system set the time by itself, then choose Check again.</source>
        <translation>يُرجى ترك النظام يضبط الوقت بنفسه، ثم اختيار «تحقّق من جديد».</translation>
    </message>
    <message>
        <source>Please tell {contact} that the published policy is out of date.</source>
        <translation>يُرجى إبلاغ {contact} بأن السياسة المنشورة قديمة.</translation>
    </message>
    <message>
        <source>Please tell {contact} that the newest policy could not be verified.</source>
        <translation>يُرجى إبلاغ {contact} بأنه تعذّر التحقق من صحة أحدث سياسة.</translation>
    </message>
    <message>
        <source>Please tell {contact} that a notice which was there before is missing.</source>
        <translation>يُرجى إبلاغ {contact} بأن تعميمًا كان موجودًا من قبل مفقود.</translation>
    </message>
    <message>
        <source>Please choose Check again.</source>
        <translation>يُرجى اختيار «تحقّق من جديد».</translation>
    </message>
    <message>
        <source>Contradicts another notice</source>
        <translation>يناقض تعميمًا آخر</translation>
    </message>
    <message>
        <source>Part of it was taken back, and the rest of it is not in force.</source>
        <translation>سُحب جزء منه، وباقيه غير سارٍ.</translation>
    </message>
    <message>
        <source>By that moment it had been taken back.</source>
        <translation>كان قد سُحب بحلول تلك اللحظة.</translation>
    </message>
    <message>
        <source>It was taken back. It asks nothing of you any more.</source>
        <translation>سُحب. لم يعد يطلب منك شيئًا.</translation>
    </message>
    <message>
        <source>{notice} took its place. Go by that one.</source>
        <translation>حلّ {notice} محله. اعمل بذاك.</translation>
    </message>
    <message>
        <source>Wait with it, and ask {contact} which of them counts.</source>
        <translation>انتظر، واسأل {contact} أيهما يُعمل به.</translation>
    </message>
    <message>
        <source>It takes effect {when}. It asks for nothing yet.</source>
        <translation>يسري: {when}. لا يطلب شيئًا بعد.</translation>
    </message>
    <message>
        <source>Part of it was taken back. The rest of it held.</source>
        <translation>سُحب جزء منه. وكان باقيه ساريًا.</translation>
    </message>
    <message>
        <source>Part of it was taken back. The rest of it still holds.</source>
        <translation>سُحب جزء منه. ولا يزال باقيه ساريًا.</translation>
    </message>
    <message>
        <source>It exists in two versions. Both carry valid signatures, and it can’t be told which one counts.</source>
        <translation>يوجد في نسختين. كلتاهما تحمل توقيعات صالحة، ولا يمكن الجزم بأيهما يُعمل.</translation>
    </message>
    <message>
        <source>It is verified, but uses something this version of Self-Check does not know. What can be read of it is shown, and may not be all.</source>
        <translation>جرى التحقق منه، لكنه يستخدم شيئًا لا يعرفه هذا الإصدار من Self-Check. يُعرض ما يمكن قراءته منه، وقد لا يكون كله.</translation>
    </message>
    <message>
        <source>It tells you something and asks for nothing.</source>
        <translation>يخبرك بشيء ولا يطلب شيئًا.</translation>
    </message>
    <message>
        <source>It held at that moment.</source>
        <translation>كان ساريًا في تلك اللحظة.</translation>
    </message>
    <message>
        <source>What it says applies now.</source>
        <translation>ما ورد فيه سارٍ الآن.</translation>
    </message>
    <message>
        <source>It ended by itself and asks for nothing any more.</source>
        <translation>انتهى من تلقاء نفسه ولم يعد يطلب شيئًا.</translation>
    </message>
    <message>
        <source>It ended by itself {when} and asks for nothing any more.</source>
        <translation>انتهى من تلقاء نفسه ({when}) ولم يعد يطلب شيئًا.</translation>
    </message>
    <message>
        <source>A newer notice</source>
        <translation>تعميم أحدث</translation>
    </message>
    <message>
        <source>another notice</source>
        <translation>تعميم آخر</translation>
    </message>
    <message>
        <source>It says that it takes the place of {notices}, which says the same of it. It can’t be told which one counts.</source>
        <translation>يقول إنه يحل محل {notices}، وهذا يقول عنه الشيء نفسه. لا يمكن الجزم بأيهما يُعمل.</translation>
    </message>
    <message>
        <source>Will be replaced</source>
        <translation>سيحل محله غيره</translation>
    </message>
    <message>
        <source>{notice} takes its place</source>
        <translation>يحل {notice} محله</translation>
    </message>
    <message>
        <source>{notice} took its place</source>
        <translation>حلّ {notice} محله</translation>
    </message>
    <message>
        <source>Holds again</source>
        <translation>سارٍ من جديد</translation>
    </message>
    <message>
        <source>{notice}, which had its place, was withdrawn</source>
        <translation>سُحب {notice} الذي كان قد حلّ محله</translation>
    </message>
    <message>
        <source>Took effect</source>
        <translation>سرى</translation>
    </message>
    <message>
        <source>Ended by itself</source>
        <translation>انتهى من تلقاء نفسه</translation>
    </message>
    <message>
        <source>To be issued</source>
        <translation>سيصدر</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>صدر</translation>
    </message>
    <message>
        <source>It had said: {summary}</source>
        <translation>كان نصه: {summary}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>تغيّر</translation>
    </message>
    <message numerus="yes">
        <source>{n} more differences.</source>
        <translation>
            <numerusform>لا فروق أخرى.</numerusform>
            <numerusform>فرق آخر.</numerusform>
            <numerusform>فرقان آخران.</numerusform>
            <numerusform>{n} فروق أخرى.</numerusform>
            <numerusform>{n} فرقًا آخر.</numerusform>
            <numerusform>{n} فرق آخر.</numerusform>
        </translation>
    </message>
    <message>
        <source>revision {number}</source>
        <translation>المراجعة {number}</translation>
    </message>
    <message>
        <source>{time} after it was issued</source>
        <translation>المدة منذ إصداره: {time}</translation>
    </message>
    <message>
        <source>Issued {when}</source>
        <translation>صدر {when}</translation>
    </message>
    <message>
        <source>This withdrawal was ended {when}.</source>
        <translation>انتهى هذا السحب: {when}.</translation>
    </message>
    <message>
        <source>It reaches none of your devices, so for you the notice stays as it is.</source>
        <translation>لا يشمل أيًّا من أجهزتك، فيبقى التعميم بالنسبة إليك كما هو.</translation>
    </message>
    <message>
        <source>Withdrawn for others</source>
        <translation>مسحوب لغيرك</translation>
    </message>
    <message numerus="yes">
        <source>{notices} held again.</source>
        <translation>
            <numerusform>عاد {notices} إلى السريان.</numerusform>
            <numerusform>عاد {notices} إلى السريان.</numerusform>
            <numerusform>عاد {notices} إلى السريان.</numerusform>
            <numerusform>عادت {notices} إلى السريان.</numerusform>
            <numerusform>عادت {notices} إلى السريان.</numerusform>
            <numerusform>عادت {notices} إلى السريان.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{notices} hold again.</source>
        <translation>
            <numerusform>{notices} سارٍ من جديد.</numerusform>
            <numerusform>{notices} سارٍ من جديد.</numerusform>
            <numerusform>{notices} ساريان من جديد.</numerusform>
            <numerusform>{notices} سارية من جديد.</numerusform>
            <numerusform>{notices} سارية من جديد.</numerusform>
            <numerusform>{notices} سارية من جديد.</numerusform>
        </translation>
    </message>
    <message>
        <source>The withdrawal no longer counts.</source>
        <translation>لم يعد السحب معمولًا به.</translation>
    </message>
    <message>
        <source>The withdrawal no longer counts. Another one still does.</source>
        <translation>لم يعد السحب معمولًا به. وما زال سحب آخر معمولًا به.</translation>
    </message>
    <message>
        <source>The withdrawal no longer counts. The notice holds again.</source>
        <translation>لم يعد السحب معمولًا به. وعاد التعميم ساريًا.</translation>
    </message>
    <message>
        <source>Reinstated</source>
        <translation>أُعيد العمل به</translation>
    </message>
    <message>
        <source>Withdrawn in part {time} later</source>
        <translation>سُحب جزئيًا لاحقًا (المدة: {time})</translation>
    </message>
    <message>
        <source>Withdrawn {time} later</source>
        <translation>سُحب لاحقًا (المدة: {time})</translation>
    </message>
    <message numerus="yes">
        <source>{n} more rules.</source>
        <translation>
            <numerusform>لا قواعد أخرى.</numerusform>
            <numerusform>قاعدة أخرى.</numerusform>
            <numerusform>قاعدتان أخريان.</numerusform>
            <numerusform>{n} قواعد أخرى.</numerusform>
            <numerusform>{n} قاعدة أخرى.</numerusform>
            <numerusform>{n} قاعدة أخرى.</numerusform>
        </translation>
    </message>
    <message>
        <source>For {people}.</source>
        <translation>موجّه إلى: {people}.</translation>
    </message>
    <message>
        <source>It takes the place of {notices}.</source>
        <translation>يحل محل {notices}.</translation>
    </message>
    <message>
        <source>A notice that was never seen here ({id})</source>
        <translation>تعميم لم يظهر هنا قط ({id})</translation>
    </message>
    <message>
        <source>It asks nothing of you.</source>
        <translation>لا يطلب منك شيئًا.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>بريد إلكتروني</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>محادثة</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>رسالة نصية</translation>
    </message>
    <message>
        <source>Intranet</source>
        <translation>الشبكة الداخلية</translation>
    </message>
    <message>
        <source>It can’t be compared with your apps as it is.</source>
        <translation>لا يمكن مقارنته بتطبيقاتك على حاله.</translation>
    </message>
    <message>
        <source>It asks for nothing any more, so it is not compared with your apps.</source>
        <translation>لم يعد يطلب شيئًا، ولذلك لا يُقارن بتطبيقاتك.</translation>
    </message>
    <message>
        <source>It has no rules, so there is nothing to compare with your apps.</source>
        <translation>ليست فيه قواعد، فلا شيء يُقارن بتطبيقاتك.</translation>
    </message>
    <message>
        <source>Nothing was found, but something about it is still open: the Overview says what.</source>
        <translation>لم يُعثر على شيء، لكن أمرًا يخصه لا يزال معلّقًا: تبيّنه صفحة «نظرة عامة».</translation>
    </message>
    <message>
        <source>No app that was found on your devices is meant.</source>
        <translation>لا يُقصد أي تطبيق عُثر عليه على أجهزتك.</translation>
    </message>
    <message>
        <source>{channel}, sent {when}</source>
        <translation>{channel}، أُرسلت {when}</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>The other version’s content</source>
        <translation>محتوى النسخة الأخرى</translation>
    </message>
    <message>
        <source>First seen on this computer</source>
        <translation>شوهد أول مرة على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>السحب</translation>
    </message>
    <message>
        <source>Withdrawal first seen here</source>
        <translation>شوهد السحب هنا أول مرة</translation>
    </message>
    <message>
        <source>Verified on this computer, as many as your organization’s trust root asks for.</source>
        <translation>جرى التحقق منها على هذا الحاسوب، وعددها ما يطلبه جذر الثقة في مؤسستك.</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>التوقيعات</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>غير مفهوم</translation>
    </message>
    <message>
        <source>That includes you.</source>
        <translation>هذا يشملك.</translation>
    </message>
    <message>
        <source>That does not include you.</source>
        <translation>هذا لا يشملك.</translation>
    </message>
    <message>
        <source>Whether that includes you is not known.</source>
        <translation>ليس معروفًا هل يشملك هذا.</translation>
    </message>
    <message>
        <source>That includes you for {devices}.</source>
        <translation>هذا يشملك من أجل: {devices}.</translation>
    </message>
    <message>
        <source>Whether you belong to the group {name} is not known.</source>
        <translation>ليس معروفًا هل تنتمي إلى المجموعة {name}.</translation>
    </message>
    <message>
        <source>You belong to the group {name}: {how}.</source>
        <translation>تنتمي إلى المجموعة {name}: {how}.</translation>
    </message>
    <message>
        <source>You do not belong to the group {name}: {how}.</source>
        <translation>لا تنتمي إلى المجموعة {name}: {how}.</translation>
    </message>
    <message>
        <source>Where you work is not known.</source>
        <translation>ليس معروفًا أين تعمل.</translation>
    </message>
    <message>
        <source>You work in {region}: {how}.</source>
        <translation>تعمل في {region}: {how}.</translation>
    </message>
    <message>
        <source>you said so {when}</source>
        <translation>قلت ذلك {when}</translation>
    </message>
    <message>
        <source>from the settings of this computer</source>
        <translation>من إعدادات هذا الحاسوب</translation>
    </message>
    <message>
        <source>Open Self-Check to see what, and why.</source>
        <translation>افتح Self-Check لترى ماذا ولماذا.</translation>
    </message>
    <message>
        <source>Open Self-Check to see which.</source>
        <translation>افتح Self-Check لترى أيها.</translation>
    </message>
    <message>
        <source>Reminder: you need to act</source>
        <translation>تذكير: عليك أن تتصرف</translation>
    </message>
    <message>
        <source>You need to act</source>
        <translation>عليك أن تتصرف</translation>
    </message>
    <message numerus="yes">
        <source>{n} other notices were withdrawn.</source>
        <translation>
            <numerusform>لم يُسحب تعميم آخر.</numerusform>
            <numerusform>سُحب تعميم آخر.</numerusform>
            <numerusform>سُحب تعميمان آخران.</numerusform>
            <numerusform>سُحبت {n} تعاميم أخرى.</numerusform>
            <numerusform>سُحب {n} تعميمًا آخر.</numerusform>
            <numerusform>سُحب {n} تعميم آخر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parts of {n} notices were withdrawn</source>
        <translation>
            <numerusform>لم يُسحب جزء من أي تعميم</numerusform>
            <numerusform>سُحب جزء من تعميم</numerusform>
            <numerusform>سُحبت أجزاء من تعميمين</numerusform>
            <numerusform>سُحبت أجزاء من {n} تعاميم</numerusform>
            <numerusform>سُحبت أجزاء من {n} تعميمًا</numerusform>
            <numerusform>سُحبت أجزاء من {n} تعميم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} notices were withdrawn</source>
        <translation>
            <numerusform>لم يُسحب أي تعميم</numerusform>
            <numerusform>سُحب تعميم</numerusform>
            <numerusform>سُحب تعميمان</numerusform>
            <numerusform>سُحبت {n} تعاميم</numerusform>
            <numerusform>سُحب {n} تعميمًا</numerusform>
            <numerusform>سُحب {n} تعميم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first} and {n} more</source>
        <translation>
            <numerusform>{first}</numerusform>
            <numerusform>{first} وواحد آخر</numerusform>
            <numerusform>{first} واثنان آخران</numerusform>
            <numerusform>{first} و{n} أخرى</numerusform>
            <numerusform>{first} و{n} أخرى</numerusform>
            <numerusform>{first} و{n} أخرى</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{phones} are known here; if you don’t use them for work, remove them first</source>
        <translation>
            <numerusform>الأجهزة {phones} معروفة هنا؛ إن لم تستخدمها للعمل فأزلها أولًا</numerusform>
            <numerusform>الجهاز {phones} معروف هنا؛ إن لم تستخدمه للعمل فأزله أولًا</numerusform>
            <numerusform>الجهازان {phones} معروفان هنا؛ إن لم تستخدمهما للعمل فأزلهما أولًا</numerusform>
            <numerusform>الأجهزة {phones} معروفة هنا؛ إن لم تستخدمها للعمل فأزلها أولًا</numerusform>
            <numerusform>الأجهزة {phones} معروفة هنا؛ إن لم تستخدمها للعمل فأزلها أولًا</numerusform>
            <numerusform>الأجهزة {phones} معروفة هنا؛ إن لم تستخدمها للعمل فأزلها أولًا</numerusform>
        </translation>
    </message>
    <message>
        <source>Added {when}</source>
        <translation>أُضيف {when}</translation>
    </message>
    <message>
        <source>Left out of this check</source>
        <translation>تُرك خارج هذا التحقق</translation>
    </message>
    <message>
        <source>Not checked: no notice in force is about it</source>
        <translation>لم يُفحص: لا يخصه أي تعميم سارٍ</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>لم يُفحص بعد</translation>
    </message>
    <message>
        <source>Said too long ago to count: it ended {when}.</source>
        <translation>قيل قبل مدة أطول من أن يُعتدّ به: انتهى {when}.</translation>
    </message>
    <message>
        <source>That counts until {date}, then you are asked again.</source>
        <translation>يُعتدّ بذلك حتى {date}، ثم تُسأل من جديد.</translation>
    </message>
    <message>
        <source>That counts until you say that it is gone.</source>
        <translation>يُعتدّ بذلك إلى أن تقول إنه لم يعد موجودًا.</translation>
    </message>
    <message>
        <source>You said so {when}</source>
        <translation>قلت ذلك {when}</translation>
    </message>
    <message>
        <source>Receives company mail</source>
        <translation>يستقبل بريد المؤسسة</translation>
    </message>
    <message>
        <source>Connects to the company network</source>
        <translation>يتصل بشبكة المؤسسة</translation>
    </message>
    <message>
        <source>Has access to {what}</source>
        <translation>لديه وصول إلى {what}</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>المالك</translation>
    </message>
    <message>
        <source>Uses a phone or tablet for work</source>
        <translation>يستخدم هاتفًا أو جهازًا لوحيًا في العمل</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>المجموعة {name}</translation>
    </message>
    <message>
        <source>There</source>
        <comment>an app on a phone</comment>
        <translation>موجود</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>ليس موجودًا</translation>
    </message>
    <message>
        <source>{answer}: {apps}. {when}. {note}</source>
        <translation>{answer}: {apps}. {when}. {note}</translation>
    </message>
    <message>
        <source>your organization</source>
        <translation>مؤسستك</translation>
    </message>
    <message>
        <source>You still don’t need to do anything; what was fetched just now could not be verified</source>
        <translation>لا يزال لا يلزمك فعل أي شيء؛ تعذّر التحقق مما جُلب الآن</translation>
    </message>
    <message>
        <source>No policy has been verified on this computer yet.</source>
        <translation>لم يُتحقق من أي سياسة على هذا الحاسوب بعد.</translation>
    </message>
    <message>
        <source>What you see rests on the last verified policy.</source>
        <translation>ما تراه مبني على آخر سياسة جرى التحقق منها.</translation>
    </message>
    <message>
        <source>What you see rests on the policy that was confirmed {when}.</source>
        <translation>ما تراه مبني على السياسة التي تأكّدت: {when}.</translation>
    </message>
    <message>
        <source>Self-Check does not know where {organization} publishes its app policy.</source>
        <translation>لا يعرف Self-Check أين تنشر {organization} سياسة تطبيقاتها.</translation>
    </message>
    <message>
        <source>Ask {contact} for the installer that already knows the address.</source>
        <translation>اطلب من {contact} برنامج التثبيت الذي يعرف العنوان مسبقًا.</translation>
    </message>
    <message>
        <source>Check this computer’s network connection, then choose Check again.</source>
        <translation>تحقّق من اتصال هذا الحاسوب بالشبكة، ثم اختر «تحقّق من جديد».</translation>
    </message>
    <message>
        <source>This network asks you to log in first</source>
        <translation>تطلب هذه الشبكة تسجيل الدخول أولًا</translation>
    </message>
    <message>
        <source>Open a web browser, log in to the network, then choose Check again.</source>
        <translation>افتح متصفح ويب، وسجّل الدخول إلى الشبكة، ثم اختر «تحقّق من جديد».</translation>
    </message>
    <message>
        <source>Please tell {contact}. Until this is settled, ask them before you act on a notice.</source>
        <translation>يُرجى إبلاغ {contact}. وإلى أن يُحسم الأمر، اسأل هناك قبل التصرف بناءً على تعميم.</translation>
    </message>
    <message>
        <source>This computer’s clock may be wrong</source>
        <translation>ربما كانت ساعة هذا الحاسوب خاطئة</translation>
    </message>
    <message>
        <source>In the system’s settings, let it set the time by itself. Then choose Check again.</source>
        <translation>اجعل النظام يضبط الوقت تلقائيًا من إعداداته. ثم اختر «تحقّق من جديد».</translation>
    </message>
    <message>
        <source>No policy is set up on this computer</source>
        <translation>لم تُعدّ أي سياسة على هذا الحاسوب</translation>
    </message>
    <message>
        <source>The policy behind it was confirmed {when}.</source>
        <translation>السياسة التي يستند إليها تأكّدت: {when}.</translation>
    </message>
    <message>
        <source>Please tell {contact}, and ask them before you act. The cause is not on this computer.</source>
        <translation>يُرجى إبلاغ {contact}، والسؤال هناك قبل أن تتصرف. ليس السبب في هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Once you have logged in with a web browser, Self-Check fetches it by itself.</source>
        <translation>متى سجّلت الدخول بمتصفح ويب، يجلبها Self-Check من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>You can leave it at that: Self-Check tries again by itself.</source>
        <translation>يمكنك الاكتفاء بذلك: يحاول Self-Check مجددًا من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>What you see rests on the last policy that could be confirmed.</source>
        <translation>ما تراه مبني على آخر سياسة أمكن تأكيدها.</translation>
    </message>
    <message>
        <source>What you see rests on the policy that was confirmed {when}, and still holds.</source>
        <translation>ما تراه لا يزال ساريًا، وهو مبني على السياسة التي تأكّدت: {when}.</translation>
    </message>
    <message>
        <source>The newest policy could not be fetched</source>
        <translation>تعذّر جلب أحدث سياسة</translation>
    </message>
    <message>
        <source>Self-Check fetches it from where {organization} publishes it. Just now that did not work.</source>
        <translation>يجلبها Self-Check من حيث تنشرها {organization}. لم ينجح ذلك الآن.</translation>
    </message>
    <message>
        <source>A log-in page of the network answered, and not the place where {organization} publishes its policy.</source>
        <translation>أجابت صفحة تسجيل دخول تابعة للشبكة، لا المكان الذي تنشر فيه {organization} سياستها.</translation>
    </message>
    <message>
        <source>The published policy is out of date</source>
        <translation>السياسة المنشورة قديمة</translation>
    </message>
    <message>
        <source>What {organization} publishes was fetched, but it has not been renewed in time.</source>
        <translation>جُلب ما تنشره {organization}، لكنه لم يُجدَّد في وقته.</translation>
    </message>
    <message>
        <source>Please change nothing for now, and tell {contact}. The cause is not on this computer.</source>
        <translation>يُرجى عدم تغيير شيء الآن، وإبلاغ {contact}. ليس السبب في هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The published policy could not be verified</source>
        <translation>تعذّر التحقق من السياسة المنشورة</translation>
    </message>
    <message>
        <source>What was fetched from where {organization} publishes its policy does not carry the signatures it needs, so it was not used.</source>
        <translation>لا يحمل ما جُلب من حيث تنشر {organization} سياستها التوقيعات اللازمة، فلم يُستخدم.</translation>
    </message>
    <message>
        <source>Its time differs from that of the server with the policy, so what is current can’t be judged.</source>
        <translation>يختلف وقته عن وقت الخادم الذي عليه السياسة، فلا يمكن الحكم على ما هو حديث.</translation>
    </message>
    <message>
        <source>A notice that was verified before is missing from the policy</source>
        <translation>يوجد تعميم سبق التحقق منه وهو مفقود من السياسة</translation>
    </message>
    <message>
        <source>Notices are never deleted, so something there is not as it should be.</source>
        <translation>لا تُحذف التعاميم أبدًا، فهناك شيء ليس كما ينبغي.</translation>
    </message>
    <message>
        <source>Please tell {contact}, and ask them before you act on any notice.</source>
        <translation>يُرجى إبلاغ {contact}، والسؤال هناك قبل التصرف بناءً على أي تعميم.</translation>
    </message>
    <message>
        <source>Never confirmed</source>
        <translation>لم تتأكّد قط</translation>
    </message>
    <message>
        <source>Confirmed {when}</source>
        <translation>تأكّدت: {when}</translation>
    </message>
    <message>
        <source>Not confirmed since {when}</source>
        <translation>لم تتأكّد منذ {when}</translation>
    </message>
    <message>
        <source>No policy yet, as of {when}, {confirmed}.</source>
        <translation>لا سياسة بعد، بتاريخ {when}، {confirmed}.</translation>
    </message>
    <message>
        <source>In force now: the policy of {organization}, as of {when}, {confirmed}.</source>
        <translation>السارية الآن: سياسة {organization}، بتاريخ {when}، {confirmed}.</translation>
    </message>
    <message>
        <source>Policy of {organization}, as of {when}, {confirmed}.</source>
        <translation>سياسة {organization}، بتاريخ {when}، {confirmed}.</translation>
    </message>
    <message>
        <source>never confirmed</source>
        <translation>لم تتأكّد قط</translation>
    </message>
    <message>
        <source>confirmed {when}</source>
        <translation>تأكّدت: {when}</translation>
    </message>
    <message>
        <source>not confirmed since {when}</source>
        <translation>لم تتأكّد منذ {when}</translation>
    </message>
    <message>
        <source>I don’t know</source>
        <translation>لا أعرف</translation>
    </message>
    <message>
        <source>You said {when} that you don’t know.</source>
        <translation>قلت {when} إنك لا تعرف.</translation>
    </message>
    <message>
        <source>You said no {when}. That is too long ago to count.</source>
        <translation>قلت لا {when}. هذا قبل مدة أطول من أن يُعتدّ به.</translation>
    </message>
    <message numerus="yes">
        <source>Are any of these {n} apps {on_device}?</source>
        <translation>
            <numerusform>هل أي من هذه التطبيقات ({n}) موجود {on_device}؟</numerusform>
            <numerusform>هل هذا التطبيق موجود {on_device}؟</numerusform>
            <numerusform>هل أي من هذين التطبيقين موجود {on_device}؟</numerusform>
            <numerusform>هل أي من هذه التطبيقات ({n}) موجود {on_device}؟</numerusform>
            <numerusform>هل أي من هذه التطبيقات ({n}) موجود {on_device}؟</numerusform>
            <numerusform>هل أي من هذه التطبيقات ({n}) موجود {on_device}؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Does {device} receive company mail?</source>
        <translation>هل يستقبل {device} بريد المؤسسة؟</translation>
    </message>
    <message>
        <source>Does {device} connect to the company network?</source>
        <translation>هل يتصل {device} بشبكة المؤسسة؟</translation>
    </message>
    <message>
        <source>Does {device} have access to {what}?</source>
        <translation>هل لدى {device} وصول إلى {what}؟</translation>
    </message>
    <message>
        <source>Who owns {device}?</source>
        <translation>لمن {device}؟</translation>
    </message>
    <message>
        <source>Where is {device} used?</source>
        <translation>أين يُستخدم {device}؟</translation>
    </message>
    <message>
        <source>Where do you work?</source>
        <translation>أين تعمل؟</translation>
    </message>
    <message>
        <source>Do you belong to the group {name}?</source>
        <translation>هل تنتمي إلى المجموعة {name}؟</translation>
    </message>
    <message>
        <source>Is {app} {on_device}?</source>
        <translation>هل {app} موجود {on_device}؟</translation>
    </message>
    <message>
        <source>Do you have a phone or tablet that you use for work, your own included?</source>
        <translation>هل لديك هاتف أو جهاز لوحي تستخدمه في العمل، ولو كان ملكك؟</translation>
    </message>
    <message>
        <source>What is {fact}?</source>
        <translation>ما هو {fact}؟</translation>
    </message>
    <message>
        <source>your device</source>
        <translation>جهازك</translation>
    </message>
    <message>
        <source>on your device</source>
        <translation>على جهازك</translation>
    </message>
    <message>
        <source>The answer decides whether {notice} asks anything of you.</source>
        <translation>تحدد الإجابة هل يطلب {notice} منك شيئًا.</translation>
    </message>
    <message>
        <source>The answer decides whether {notices} ask anything of you.</source>
        <translation>تحدد الإجابة هل يطلب {notices} منك شيئًا.</translation>
    </message>
    <message numerus="yes">
        <source>The answer decides whether {first}, {second} and {n} more ask anything of you.</source>
        <translation>
            <numerusform>تحدد الإجابة هل يطلب {first} و{second} منك شيئًا.</numerusform>
            <numerusform>تحدد الإجابة هل يطلب {first} و{second} وتعميم آخر منك شيئًا.</numerusform>
            <numerusform>تحدد الإجابة هل يطلب {first} و{second} وتعميمان آخران منك شيئًا.</numerusform>
            <numerusform>تحدد الإجابة هل يطلب {first} و{second} و{n} تعاميم أخرى منك شيئًا.</numerusform>
            <numerusform>تحدد الإجابة هل يطلب {first} و{second} و{n} تعميمًا آخر منك شيئًا.</numerusform>
            <numerusform>تحدد الإجابة هل يطلب {first} و{second} و{n} تعميم آخر منك شيئًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look in its mail program.</source>
        <translation>انظر في برنامج البريد الخاص به.</translation>
    </message>
    <message>
        <source>My organization</source>
        <translation>مؤسستي</translation>
    </message>
    <message>
        <source>I do</source>
        <comment>own the device</comment>
        <translation>أنا</translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation>مكان آخر</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Every 15 minutes, more often while a notice with a deadline is new</source>
        <translation>كل 15 دقيقة، وأكثر من ذلك ما دام هناك تعميم جديد له موعد نهائي</translation>
    </message>
    <message>
        <source>No more than these</source>
        <translation>لا شيء غير هذه</translation>
    </message>
    <message numerus="yes">
        <source>{n} hours</source>
        <translation>
            <numerusform>لا ساعات</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتان</numerusform>
            <numerusform>{n} ساعات</numerusform>
            <numerusform>{n} ساعة</numerusform>
            <numerusform>{n} ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days</source>
        <translation>
            <numerusform>لا أيام</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>{n} أيام</numerusform>
            <numerusform>{n} يومًا</numerusform>
            <numerusform>{n} يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every {n} minutes</source>
        <translation>
            <numerusform>كل دقيقة</numerusform>
            <numerusform>كل دقيقة</numerusform>
            <numerusform>كل دقيقتين</numerusform>
            <numerusform>كل {n} دقائق</numerusform>
            <numerusform>كل {n} دقيقة</numerusform>
            <numerusform>كل {n} دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Set in {place}, but it cannot be used</source>
        <translation>محدد في {place}، لكن لا يمكن استخدامه</translation>
    </message>
    <message>
        <source>Set by your organization, in {place}</source>
        <translation>حددته مؤسستك، في {place}</translation>
    </message>
    <message>
        <source>Set by your organization for you, in {place}</source>
        <translation>حددته مؤسستك لك، في {place}</translation>
    </message>
    <message>
        <source>Set for this run with {place}</source>
        <translation>محدد لهذا التشغيل بـ{place}</translation>
    </message>
    <message>
        <source>Set for this run by the environment variable {place}</source>
        <translation>محدد لهذا التشغيل بمتغيّر البيئة {place}</translation>
    </message>
    <message>
        <source>Chosen by you, in {place}</source>
        <translation>اخترته أنت، في {place}</translation>
    </message>
    <message>
        <source>Suggested by your organization, in {place}</source>
        <translation>اقترحته مؤسستك، في {place}</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>افتراضي</translation>
    </message>
    <message>
        <source>{name}: no</source>
        <translation>{name}: لا</translation>
    </message>
    <message>
        <source>{name}: not known</source>
        <translation>{name}: غير معروف</translation>
    </message>
    <message>
        <source>Names of your devices</source>
        <translation>أسماء أجهزتك</translation>
    </message>
    <message>
        <source>the names of devices</source>
        <translation>أسماء الأجهزة</translation>
    </message>
    <message>
        <source>Places and technical details</source>
        <translation>المواضع والتفاصيل التقنية</translation>
    </message>
    <message>
        <source>File paths may hold your user name.</source>
        <translation>قد تتضمن مسارات الملفات اسم المستخدم الخاص بك.</translation>
    </message>
    <message>
        <source>places</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>what was looked into</source>
        <translation>ما نُظر فيه</translation>
    </message>
    <message>
        <source>About yourself and your devices.</source>
        <translation>عنك وعن أجهزتك.</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>الإجابات</translation>
    </message>
    <message>
        <source>All your apps</source>
        <translation>كل تطبيقاتك</translation>
    </message>
    <message>
        <source>Also those that no notice is about.</source>
        <translation>وكذلك التي لا يخصها أي تعميم.</translation>
    </message>
    <message>
        <source>all other apps</source>
        <translation>كل التطبيقات الأخرى</translation>
    </message>
    <message>
        <source>The verdict with its reasons, and the notices that concern you.</source>
        <translation>النتيجة مع أسبابها، والتعاميم التي تخصك.</translation>
    </message>
    <message>
        <source>Your devices by name.</source>
        <translation>أجهزتك بأسمائها.</translation>
    </message>
    <message>
        <source>Your devices as “Computer 1” or “Phone 2”, without their names.</source>
        <translation>أجهزتك بصيغة «حاسوب 1» أو «هاتف 2»، دون أسمائها.</translation>
    </message>
    <message>
        <source>What was read on each device, and what could not be.</source>
        <translation>ما قُرئ على كل جهاز، وما تعذّرت قراءته.</translation>
    </message>
    <message>
        <source>Why something failed. File paths in it may hold your user name.</source>
        <translation>سبب فشل ما فشل. قد تتضمن مسارات الملفات فيه اسم المستخدم الخاص بك.</translation>
    </message>
    <message>
        <source>What you said about yourself and your devices.</source>
        <translation>ما قلته عن نفسك وعن أجهزتك.</translation>
    </message>
    <message>
        <source>The list of all apps, which is empty: none was found.</source>
        <translation>قائمة جميع التطبيقات، وهي فارغة: لم يُعثر على أي تطبيق.</translation>
    </message>
    <message numerus="yes">
        <source>All {n} apps that were found, with version and publisher.</source>
        <translation>
            <numerusform>لا تطبيقات، مع الإصدار والناشر.</numerusform>
            <numerusform>التطبيق الوحيد الذي عُثر عليه، مع الإصدار والناشر.</numerusform>
            <numerusform>التطبيقان اللذان عُثر عليهما، مع الإصدار والناشر.</numerusform>
            <numerusform>كل التطبيقات التي عُثر عليها، وعددها {n}، مع الإصدار والناشر.</numerusform>
            <numerusform>كل التطبيقات التي عُثر عليها، وعددها {n}، مع الإصدار والناشر.</numerusform>
            <numerusform>كل التطبيقات التي عُثر عليها، وعددها {n}، مع الإصدار والناشر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in it: {parts}.</source>
        <translation>ليس فيه: {parts}.</translation>
    </message>
    <message>
        <source>anything that you wrote or received</source>
        <translation>أي شيء كتبته أو استلمته</translation>
    </message>
    <message>
        <source>None of your apps by name: no notice is about one.</source>
        <translation>لا يُذكر أي من تطبيقاتك: لا يخص أي تعميم أحدها.</translation>
    </message>
    <message numerus="yes">
        <source>{n} of your apps by name: those that a notice is or was about, with their places.</source>
        <translation>
            <numerusform>لا تطبيقات بأسمائها.</numerusform>
            <numerusform>تطبيق واحد من تطبيقاتك باسمه: الذي يخصه تعميم أو كان يخصه، مع موضعه.</numerusform>
            <numerusform>تطبيقان من تطبيقاتك باسميهما: اللذان يخصهما تعميم أو كان يخصهما، مع موضعيهما.</numerusform>
            <numerusform>{n} من تطبيقاتك بأسمائها: التي يخصها تعميم أو كان يخصها، مع مواضعها.</numerusform>
            <numerusform>{n} من تطبيقاتك بأسمائها: التي يخصها تعميم أو كان يخصها، مع مواضعها.</numerusform>
            <numerusform>{n} من تطبيقاتك بأسمائها: التي يخصها تعميم أو كان يخصها، مع مواضعها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of your apps by name: those that a notice is or was about.</source>
        <translation>
            <numerusform>لا تطبيقات بأسمائها.</numerusform>
            <numerusform>تطبيق واحد من تطبيقاتك باسمه: الذي يخصه تعميم أو كان يخصه.</numerusform>
            <numerusform>تطبيقان من تطبيقاتك باسميهما: اللذان يخصهما تعميم أو كان يخصهما.</numerusform>
            <numerusform>{n} من تطبيقاتك بأسمائها: التي يخصها تعميم أو كان يخصها.</numerusform>
            <numerusform>{n} من تطبيقاتك بأسمائها: التي يخصها تعميم أو كان يخصها.</numerusform>
            <numerusform>{n} من تطبيقاتك بأسمائها: التي يخصها تعميم أو كان يخصها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Computer {number}</source>
        <translation>حاسوب {number}</translation>
    </message>
    <message>
        <source>Phone {number}</source>
        <translation>هاتف {number}</translation>
    </message>
    <message>
        <source>Tablet {number}</source>
        <translation>جهاز لوحي {number}</translation>
    </message>
    <message>
        <source>Checked {when} by Self-Check</source>
        <translation>تحقّق Self-Check من هذا: {when}</translation>
    </message>
    <message>
        <source>Demonstration ({name}): not your organization’s policy.</source>
        <translation>عرض توضيحي ({name}): ليست سياسة مؤسستك.</translation>
    </message>
    <message>
        <source>Not now: this is about {when}.</source>
        <translation>ليس الآن: هذا عن {when}.</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>أسئلة معلّقة</translation>
    </message>
    <message>
        <source>Not readable or not known</source>
        <translation>غير قابل للقراءة أو غير معروف</translation>
    </message>
    <message>
        <source>The person left out: {parts}.</source>
        <translation>ترك الشخص: {parts}.</translation>
    </message>
    <message>
        <source>Checked {when} by Self-Check.</source>
        <translation>تحقّق Self-Check من هذا: {when}.</translation>
    </message>
    <message>
        <source>{about}: {answer} ({when})</source>
        <translation>{about}: {answer} ({when})</translation>
    </message>
    <message>
        <source>Self-Check goes on without its window</source>
        <translation>يواصل Self-Check العمل دون نافذته</translation>
    </message>
    <message>
        <source>Its icon in the tray opens it again, and its menu ends it.</source>
        <translation>تفتحه أيقونته في شريط النظام من جديد، وتنهيه قائمتها.</translation>
    </message>
    <message>
        <source>Start it again to see its window; Ctrl+Q there ends it.</source>
        <translation>شغّله من جديد لترى نافذته؛ وCtrl+Q فيها ينهيه.</translation>
    </message>
    <message>
        <source>It tells you when there is something to do, and when a notice was withdrawn.</source>
        <translation>يخبرك حين يكون هناك شيء مطلوب، وحين يُسحب تعميم.</translation>
    </message>
    <message>
        <source>Under Settings you can have it end with its window instead.</source>
        <translation>يمكنك في «الإعدادات» أن تجعله ينتهي مع نافذته.</translation>
    </message>
    <message>
        <source>Open the page of extensions or add-ons in your browser or editor.</source>
        <translation>افتح صفحة الإضافات في متصفحك أو محررك.</translation>
    </message>
    <message>
        <source>Find {app} and choose Remove.</source>
        <translation>ابحث عن {app} واختر «إزالة».</translation>
    </message>
    <message>
        <source>Open {app}, then the menu with three dots at the top of its window.</source>
        <translation>افتح {app}، ثم قائمة النقاط الثلاث أعلى نافذته.</translation>
    </message>
    <message>
        <source>Choose Uninstall {app}.</source>
        <translation>اختر «إلغاء تثبيت {app}».</translation>
    </message>
    <message>
        <source>Find {app} and choose Update.</source>
        <translation>ابحث عن {app} واختر «تحديث».</translation>
    </message>
    <message>
        <source>Hold the {app} icon and choose App info.</source>
        <translation>اضغط مطولًا على أيقونة {app} واختر «معلومات التطبيق».</translation>
    </message>
    <message>
        <source>Choose Uninstall.</source>
        <translation>اختر «إلغاء التثبيت».</translation>
    </message>
    <message>
        <source>Hold the {app} icon and choose Remove App.</source>
        <translation>اضغط مطولًا على أيقونة {app} واختر «إزالة التطبيق».</translation>
    </message>
    <message>
        <source>Choose Delete App.</source>
        <translation>اختر «حذف التطبيق».</translation>
    </message>
    <message>
        <source>Open Settings, then Apps, then Installed apps.</source>
        <translation>افتح «الإعدادات»، ثم «التطبيقات»، ثم «التطبيقات المثبّتة».</translation>
    </message>
    <message>
        <source>Find {app}, open its menu with three dots and choose Uninstall.</source>
        <translation>ابحث عن {app}، وافتح قائمة النقاط الثلاث، واختر «إلغاء التثبيت».</translation>
    </message>
    <message>
        <source>Open System Settings, then General, then Storage, then Applications.</source>
        <translation>افتح «إعدادات النظام»، ثم «عام»، ثم «التخزين»، ثم «التطبيقات».</translation>
    </message>
    <message>
        <source>Choose {app} and Delete. Or move it from the Applications folder to the Bin.</source>
        <translation>اختر {app} ثم «حذف». أو انقله من مجلد التطبيقات إلى سلة المهملات.</translation>
    </message>
    <message>
        <source>Open the software centre of your system.</source>
        <translation>افتح مركز البرامج في نظامك.</translation>
    </message>
    <message>
        <source>Find {app} in the launcher.</source>
        <translation>ابحث عن {app} في مشغّل التطبيقات.</translation>
    </message>
    <message>
        <source>Right-click it and choose Uninstall.</source>
        <translation>انقر عليه بالزر الأيمن واختر «إلغاء التثبيت».</translation>
    </message>
    <message>
        <source>Install {app} from the Play Store.</source>
        <translation>ثبّت {app} من Play Store.</translation>
    </message>
    <message>
        <source>Install {app} from the App Store.</source>
        <translation>ثبّت {app} من App Store.</translation>
    </message>
    <message>
        <source>Install {app} from your organization’s software portal or the Microsoft Store.</source>
        <translation>ثبّت {app} من بوابة برامج مؤسستك أو Microsoft Store.</translation>
    </message>
    <message>
        <source>Install {app} from your organization’s software portal or the App Store.</source>
        <translation>ثبّت {app} من بوابة برامج مؤسستك أو App Store.</translation>
    </message>
    <message>
        <source>Install {app} from the software centre of your system.</source>
        <translation>ثبّت {app} من مركز البرامج في نظامك.</translation>
    </message>
    <message>
        <source>Install {app} from the Play Store or the Chrome Web Store.</source>
        <translation>ثبّت {app} من Play Store أو Chrome Web Store.</translation>
    </message>
    <message>
        <source>Open the Play Store.</source>
        <translation>افتح Play Store.</translation>
    </message>
    <message>
        <source>Open the App Store.</source>
        <translation>افتح App Store.</translation>
    </message>
    <message>
        <source>Open your organization’s software portal or the Microsoft Store.</source>
        <translation>افتح بوابة برامج مؤسستك أو Microsoft Store.</translation>
    </message>
    <message>
        <source>Open your organization’s software portal or the App Store.</source>
        <translation>افتح بوابة برامج مؤسستك أو App Store.</translation>
    </message>
    <message>
        <source>Open the Play Store or the Chrome Web Store.</source>
        <translation>افتح Play Store أو Chrome Web Store.</translation>
    </message>
    <message>
        <source>{freshness}.</source>
        <translation>{freshness}.</translation>
    </message>
    <message>
        <source>First ask {contact} whether this still holds.</source>
        <translation>اسأل أولًا {contact} هل لا يزال هذا ساريًا.</translation>
    </message>
    <message>
        <source>First choose Check again: it shows whether this still holds.</source>
        <translation>اختر أولًا «تحقّق من جديد»: يُظهر هل لا يزال هذا ساريًا.</translation>
    </message>
    <message>
        <source>If that has not been possible by the deadline, do what is asked here, or ask {contact}.</source>
        <translation>إن لم يكن ذلك ممكنًا حتى الموعد النهائي، فافعل المطلوب هنا أو اسأل {contact}.</translation>
    </message>
    <message>
        <source>{notice}: {reason}</source>
        <translation>{notice}: {reason}</translation>
    </message>
    <message>
        <source>Was overdue since {when}</source>
        <translation>كان متأخرًا منذ {when}</translation>
    </message>
    <message>
        <source>Overdue since {when}</source>
        <translation>متأخر منذ {when}</translation>
    </message>
    <message>
        <source>Due {when}</source>
        <translation>الموعد: {when}</translation>
    </message>
    <message>
        <source>Was due {when}</source>
        <translation>كان الموعد: {when}</translation>
    </message>
    <message>
        <source>The deadline was {when}.</source>
        <translation>كان الموعد النهائي {when}.</translation>
    </message>
    <message>
        <source>The deadline was {when}. It counts as overdue from {until}.</source>
        <translation>كان الموعد النهائي {when}. ويُعدّ متأخرًا ابتداءً من {until}.</translation>
    </message>
    <message>
        <source>By {when} ({theirs}).</source>
        <translation>في موعد أقصاه {when} ({theirs}).</translation>
    </message>
    <message>
        <source>By {when}.</source>
        <translation>في موعد أقصاه {when}.</translation>
    </message>
    <message>
        <source>{app} is gone {from_device}</source>
        <translation>لم يعد {app} موجودًا، وقد أُزيل {from_device}</translation>
    </message>
    <message>
        <source>from a device</source>
        <translation>من جهاز</translation>
    </message>
    <message>
        <source>It was gone when we looked on {when}, as {notice} asks.</source>
        <translation>لم يعد موجودًا حين نظرنا في {when}، كما يطلب {notice}.</translation>
    </message>
    <message>
        <source>there</source>
        <translation>هناك</translation>
    </message>
    <message>
        <source>If that does not help, ask {contact} what to do.</source>
        <translation>إن لم ينفع ذلك فاسأل {contact} عمّا ينبغي فعله.</translation>
    </message>
    <message>
        <source>The notice still holds: please don’t install {app} again {on_device}.</source>
        <translation>لا يزال التعميم ساريًا: يُرجى عدم تثبيت {app} من جديد {on_device}.</translation>
    </message>
    <message>
        <source>As far as is known, the notice still holds: please don’t install {app} again {on_device}.</source>
        <translation>بحسب ما هو معروف، لا يزال التعميم ساريًا: يُرجى عدم تثبيت {app} من جديد {on_device}.</translation>
    </message>
    <message>
        <source>Stop: {task} was withdrawn</source>
        <translation>توقّف: سُحب {task}</translation>
    </message>
    <message>
        <source>{task} is no longer asked for</source>
        <translation>لم يعد {task} مطلوبًا</translation>
    </message>
    <message>
        <source>We looked again just now, at the policy and at your devices: nothing is left to do here, so nothing was opened.</source>
        <translation>نظرنا من جديد الآن، في السياسة وفي أجهزتك: لم يبقَ هنا شيء مطلوب، فلم يُفتح شيء.</translation>
    </message>
    <message>
        <source>We looked again just now, at the policy and at your devices: nothing is left to do here.</source>
        <translation>نظرنا من جديد الآن، في السياسة وفي أجهزتك: لم يبقَ هنا شيء مطلوب.</translation>
    </message>
    <message>
        <source>We looked again just now, at the policy: {notice} was withdrawn {when}. This is no longer asked of you, so nothing was opened.</source>
        <translation>نظرنا في السياسة من جديد الآن. سُحب {notice}: {when}. لم يعد هذا مطلوبًا منك، فلم يُفتح شيء.</translation>
    </message>
    <message>
        <source>We looked again just now, at the policy: {notice} was withdrawn {when}. This is no longer asked of you.</source>
        <translation>نظرنا في السياسة من جديد الآن. سُحب {notice}: {when}. لم يعد هذا مطلوبًا منك.</translation>
    </message>
    <message>
        <source>{label}: {notice}.</source>
        <translation>{label}: {notice}.</translation>
    </message>
    <message>
        <source>We can’t tell yet: {doubt}</source>
        <translation>لا يمكن الجزم بعد: {doubt}</translation>
    </message>
    <message>
        <source>You needed to act: {what}</source>
        <translation>كان عليك أن تتصرف: {what}</translation>
    </message>
    <message>
        <source>You will need to act: {what}</source>
        <translation>سيكون عليك أن تتصرف: {what}</translation>
    </message>
    <message>
        <source>You didn’t need to do anything</source>
        <translation>لم يكن عليك فعل شيء</translation>
    </message>
    <message>
        <source>You won’t need to do anything</source>
        <translation>لن يكون عليك فعل شيء</translation>
    </message>
    <message>
        <source>You don’t need to do anything</source>
        <translation>ليس عليك فعل شيء</translation>
    </message>
    <message numerus="yes">
        <source>{n} things, overdue since {when}</source>
        <translation>
            <numerusform>لا شيء متأخر منذ {when}</numerusform>
            <numerusform>أمر واحد متأخر منذ {when}</numerusform>
            <numerusform>أمران متأخران منذ {when}</numerusform>
            <numerusform>{n} أمور متأخرة منذ {when}</numerusform>
            <numerusform>{n} أمرًا متأخرة منذ {when}</numerusform>
            <numerusform>{n} أمر متأخرة منذ {when}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} things</source>
        <translation>
            <numerusform>لا شيء مطلوب</numerusform>
            <numerusform>أمر واحد</numerusform>
            <numerusform>أمران</numerusform>
            <numerusform>{n} أمور</numerusform>
            <numerusform>{n} أمرًا</numerusform>
            <numerusform>{n} أمر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} things, the first by {when}</source>
        <translation>
            <numerusform>لا شيء مطلوب في موعد أقصاه {when}</numerusform>
            <numerusform>أمر واحد، في موعد أقصاه {when}</numerusform>
            <numerusform>أمران، أولهما في موعد أقصاه {when}</numerusform>
            <numerusform>{n} أمور، أولها في موعد أقصاه {when}</numerusform>
            <numerusform>{n} أمرًا، أولها في موعد أقصاه {when}</numerusform>
            <numerusform>{n} أمر، أولها في موعد أقصاه {when}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} things, by {when}</source>
        <translation>
            <numerusform>لا شيء مطلوب في موعد أقصاه {when}</numerusform>
            <numerusform>أمر واحد، في موعد أقصاه {when}</numerusform>
            <numerusform>أمران، في موعد أقصاه {when}</numerusform>
            <numerusform>{n} أمور، في موعد أقصاه {when}</numerusform>
            <numerusform>{n} أمرًا، في موعد أقصاه {when}</numerusform>
            <numerusform>{n} أمر، في موعد أقصاه {when}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} things, due since {when}</source>
        <translation>
            <numerusform>لا شيء حلّ موعده منذ {when}</numerusform>
            <numerusform>أمر واحد حلّ موعده منذ {when}</numerusform>
            <numerusform>أمران حلّ موعدهما منذ {when}</numerusform>
            <numerusform>{n} أمور حلّ موعدها منذ {when}</numerusform>
            <numerusform>{n} أمرًا حلّ موعدها منذ {when}</numerusform>
            <numerusform>{n} أمر حلّ موعدها منذ {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>no policy has been confirmed yet</source>
        <translation>لم تتأكّد أي سياسة بعد</translation>
    </message>
    <message>
        <source>no policy is set up here</source>
        <translation>لم تُعدّ أي سياسة هنا</translation>
    </message>
    <message>
        <source>a notice is missing from the policy</source>
        <translation>يوجد تعميم مفقود من السياسة</translation>
    </message>
    <message>
        <source>this computer’s clock may be wrong</source>
        <translation>ربما كانت ساعة هذا الحاسوب خاطئة</translation>
    </message>
    <message>
        <source>the policy was not confirmed recently</source>
        <translation>لم تتأكّد السياسة حديثًا</translation>
    </message>
    <message>
        <source>two instructions disagree</source>
        <translation>تتعارض تعليمتان</translation>
    </message>
    <message>
        <source>a notice exists in two versions</source>
        <translation>يوجد تعميم في نسختين</translation>
    </message>
    <message>
        <source>a notice needs a newer Self-Check</source>
        <translation>يحتاج أحد التعاميم إلى إصدار أحدث من Self-Check</translation>
    </message>
    <message numerus="yes">
        <source>{n} things could not be read</source>
        <translation>
            <numerusform>قُرئ كل شيء</numerusform>
            <numerusform>تعذّرت قراءة شيء واحد</numerusform>
            <numerusform>تعذّرت قراءة شيئين</numerusform>
            <numerusform>تعذّرت قراءة {n} أشياء</numerusform>
            <numerusform>تعذّرت قراءة {n} شيئًا</numerusform>
            <numerusform>تعذّرت قراءة {n} شيء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} apps are possibly meant</source>
        <translation>
            <numerusform>لا تطبيق ربما يُقصد</numerusform>
            <numerusform>تطبيق واحد ربما يُقصد</numerusform>
            <numerusform>تطبيقان ربما يُقصدان</numerusform>
            <numerusform>{n} تطبيقات ربما تُقصد</numerusform>
            <numerusform>{n} تطبيقًا ربما يُقصد</numerusform>
            <numerusform>{n} تطبيق ربما يُقصد</numerusform>
        </translation>
    </message>
    <message>
        <source>something is still open</source>
        <translation>أمر ما لا يزال معلّقًا</translation>
    </message>
    <message>
        <source>Your apps need nothing.</source>
        <translation>لا شيء مطلوب بشأن تطبيقاتك.</translation>
    </message>
    <message numerus="yes">
        <source>{n} devices</source>
        <translation>
            <numerusform>لا أجهزة</numerusform>
            <numerusform>جهاز واحد</numerusform>
            <numerusform>جهازان</numerusform>
            <numerusform>{n} أجهزة</numerusform>
            <numerusform>{n} جهازًا</numerusform>
            <numerusform>{n} جهاز</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked {devices} and {apps} against the policy of {organization}.</source>
        <translation>شمل التحقق: {devices}، {apps}، وفق سياسة {organization}.</translation>
    </message>
    <message>
        <source>Checked {devices} against the policy of {organization}. No app was read.</source>
        <translation>شمل التحقق: {devices}، وفق سياسة {organization}. لم يُقرأ أي تطبيق.</translation>
    </message>
    <message numerus="yes">
        <source>{n} apps found, with nothing to compare them to.</source>
        <translation>
            <numerusform>لم يُعثر على تطبيقات.</numerusform>
            <numerusform>عُثر على تطبيق واحد، ولا شيء يُقارن به.</numerusform>
            <numerusform>عُثر على تطبيقين، ولا شيء يُقارنان به.</numerusform>
            <numerusform>عُثر على {n} تطبيقات، ولا شيء تُقارن به.</numerusform>
            <numerusform>عُثر على {n} تطبيقًا، ولا شيء تُقارن به.</numerusform>
            <numerusform>عُثر على {n} تطبيق، ولا شيء تُقارن به.</numerusform>
        </translation>
    </message>
    <message>
        <source>Phones and tablets were left out.</source>
        <translation>تُركت الهواتف والأجهزة اللوحية خارج التحقق.</translation>
    </message>
    <message>
        <source>Asked then: {tasks}.</source>
        <translation>كان المطلوب آنذاك: {tasks}.</translation>
    </message>
    <message>
        <source>Will be asked: {tasks}.</source>
        <translation>سيكون المطلوب: {tasks}.</translation>
    </message>
    <message>
        <source>If it still holds: {tasks}.</source>
        <translation>إن كان لا يزال ساريًا: {tasks}.</translation>
    </message>
    <message numerus="yes">
        <source>{task} and {n} more</source>
        <translation>
            <numerusform>{task}</numerusform>
            <numerusform>{task} وأمر آخر</numerusform>
            <numerusform>{task} وأمران آخران</numerusform>
            <numerusform>{task} و{n} أمور أخرى</numerusform>
            <numerusform>{task} و{n} أمرًا آخر</numerusform>
            <numerusform>{task} و{n} أمر آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{devices} needed nothing.</source>
        <translation>
            <numerusform>{devices}: لم يكن شيء مطلوبًا هنا.</numerusform>
            <numerusform>{devices}: لم يكن شيء مطلوبًا هنا.</numerusform>
            <numerusform>{devices}: لم يكن شيء مطلوبًا هنا.</numerusform>
            <numerusform>{devices}: لم يكن شيء مطلوبًا هنا.</numerusform>
            <numerusform>{devices}: لم يكن شيء مطلوبًا هنا.</numerusform>
            <numerusform>{devices}: لم يكن شيء مطلوبًا هنا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{devices} will need nothing.</source>
        <translation>
            <numerusform>{devices}: لن يكون شيء مطلوبًا هنا.</numerusform>
            <numerusform>{devices}: لن يكون شيء مطلوبًا هنا.</numerusform>
            <numerusform>{devices}: لن يكون شيء مطلوبًا هنا.</numerusform>
            <numerusform>{devices}: لن يكون شيء مطلوبًا هنا.</numerusform>
            <numerusform>{devices}: لن يكون شيء مطلوبًا هنا.</numerusform>
            <numerusform>{devices}: لن يكون شيء مطلوبًا هنا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{devices} need nothing.</source>
        <translation>
            <numerusform>{devices}: لا شيء مطلوب هنا.</numerusform>
            <numerusform>{devices}: لا شيء مطلوب هنا.</numerusform>
            <numerusform>{devices}: لا شيء مطلوب هنا.</numerusform>
            <numerusform>{devices}: لا شيء مطلوب هنا.</numerusform>
            <numerusform>{devices}: لا شيء مطلوب هنا.</numerusform>
            <numerusform>{devices}: لا شيء مطلوب هنا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove {app} {from_device}</source>
        <translation>إزالة {app} {from_device}</translation>
    </message>
    <message>
        <source>Install {app} {on_device}</source>
        <translation>تثبيت {app} {on_device}</translation>
    </message>
    <message>
        <source>Update {app} {on_device}</source>
        <translation>تحديث {app} {on_device}</translation>
    </message>
    <message>
        <source>The organization wrote this in {languages} only.</source>
        <translation>كتبت المؤسسة هذا بهذه اللغة فقط: {languages}.</translation>
    </message>
    <message>
        <source>{date}, {time} {zone}</source>
        <translation>{date}، {time} {zone}</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}، {time}</translation>
    </message>
    <message>
        <source>{weekday} {time}</source>
        <translation>{weekday} {time}</translation>
    </message>
    <message>
        <source>on {date}, {time}</source>
        <translation>في {date}، {time}</translation>
    </message>
    <message>
        <source>on {weekday} {time}</source>
        <translation>يوم {weekday} {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>أمس {time}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>اليوم {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>غدًا {time}</translation>
    </message>
    <message>
        <source>{when} where the organization is</source>
        <translation>{when} حيث توجد المؤسسة</translation>
    </message>
    <message>
        <source>{when} {zone}</source>
        <translation>{when} {zone}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} د</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} س</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} س {minutes} د</translation>
    </message>
    <message>
        <source>{before}, {then}</source>
        <translation>{before}، {then}</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>German</source>
        <translation>الألمانية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>الإسبانية</translation>
    </message>
    <message>
        <source>French</source>
        <translation>الفرنسية</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>الهندية</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>الإيطالية</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>اليابانية</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>الكورية</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>الهولندية</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>البولندية</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>البرتغالية</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>الصينية</translation>
    </message>
    <message>
        <source>your help desk</source>
        <translation>مكتب الدعم لديك</translation>
    </message>
    <message>
        <source>your help desk ({names})</source>
        <translation>مكتب الدعم لديك ({names})</translation>
    </message>
    <message>
        <source>the help desk of {organization}</source>
        <translation>مكتب دعم {organization}</translation>
    </message>
    <message>
        <source>your organization’s help desk</source>
        <translation>مكتب الدعم في مؤسستك</translation>
    </message>
    <message numerus="yes">
        <source>{n} of its rules</source>
        <translation>
            <numerusform>لا قاعدة من قواعده</numerusform>
            <numerusform>قاعدة من قواعده</numerusform>
            <numerusform>قاعدتان من قواعده</numerusform>
            <numerusform>{n} من قواعده</numerusform>
            <numerusform>{n} من قواعده</numerusform>
            <numerusform>{n} من قواعده</numerusform>
        </translation>
    </message>
    <message>
        <source>for {devices}</source>
        <translation>لـ{devices}</translation>
    </message>
    <message>
        <source>for the groups {groups}</source>
        <translation>للمجموعات {groups}</translation>
    </message>
    <message>
        <source>in {regions}</source>
        <translation>في {regions}</translation>
    </message>
    <message>
        <source>Withdrawn in part: {parts}.</source>
        <translation>مسحوب جزئيًا: {parts}.</translation>
    </message>
    <message>
        <source>devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>{systems} {devices}</source>
        <translation>{devices} بنظام {systems}</translation>
    </message>
    <message>
        <source>{devices} that {access}</source>
        <translation>{devices} التي {access}</translation>
    </message>
    <message>
        <source>{devices} in {regions}</source>
        <translation>{devices} في {regions}</translation>
    </message>
    <message>
        <source>{devices} of the groups {groups}</source>
        <translation>{devices} الخاصة بالمجموعات {groups}</translation>
    </message>
    <message>
        <source>computers</source>
        <translation>الحواسيب</translation>
    </message>
    <message>
        <source>phones</source>
        <translation>الهواتف</translation>
    </message>
    <message>
        <source>tablets</source>
        <translation>الأجهزة اللوحية</translation>
    </message>
    <message>
        <source>company or personal {devices}</source>
        <translation>{devices} التابعة للمؤسسة أو الشخصية</translation>
    </message>
    <message>
        <source>company {devices}</source>
        <translation>{devices} التابعة للمؤسسة</translation>
    </message>
    <message>
        <source>personal {devices}</source>
        <translation>{devices} الشخصية</translation>
    </message>
    <message>
        <source>receive company mail</source>
        <translation>تستقبل بريد المؤسسة</translation>
    </message>
    <message>
        <source>connect to the company network</source>
        <translation>تتصل بشبكة المؤسسة</translation>
    </message>
    <message>
        <source>have access to {name}</source>
        <translation>لديها وصول إلى {name}</translation>
    </message>
    <message>
        <source>Only this notice was withdrawn. {still}</source>
        <translation>سُحب هذا التعميم وحده. {still}</translation>
    </message>
    <message>
        <source>Part of this notice was withdrawn, and the rest of it is not in force.</source>
        <translation>سُحب جزء من هذا التعميم، وباقيه غير سارٍ.</translation>
    </message>
    <message>
        <source>Part of this notice was withdrawn. The rest of it still holds.</source>
        <translation>سُحب جزء من هذا التعميم. ولا يزال باقيه ساريًا.</translation>
    </message>
    <message>
        <source>This notice was withdrawn. We can’t tell yet whether another one asks anything about its apps.</source>
        <translation>سُحب هذا التعميم. ولا يمكننا بعدُ معرفة ما إذا كان تعميم آخر يطلب شيئًا بشأن تطبيقاته.</translation>
    </message>
    <message>
        <source>Still to do: {tasks}.</source>
        <translation>لا يزال مطلوبًا: {tasks}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} more notices</source>
        <translation>
            <numerusform>لا تعاميم أخرى</numerusform>
            <numerusform>تعميم آخر</numerusform>
            <numerusform>تعميمان آخران</numerusform>
            <numerusform>{n} تعاميم أخرى</numerusform>
            <numerusform>{n} تعميمًا آخر</numerusform>
            <numerusform>{n} تعميم آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{notices} held.</source>
        <translation>
            <numerusform>كان {notices} ساريًا.</numerusform>
            <numerusform>كان {notices} ساريًا.</numerusform>
            <numerusform>كان {notices} ساريين.</numerusform>
            <numerusform>كانت {notices} سارية.</numerusform>
            <numerusform>كانت {notices} سارية.</numerusform>
            <numerusform>كانت {notices} سارية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{notices} still hold.</source>
        <translation>
            <numerusform>لا يزال {notices} ساريًا.</numerusform>
            <numerusform>لا يزال {notices} ساريًا.</numerusform>
            <numerusform>لا يزال {notices} ساريين.</numerusform>
            <numerusform>لا تزال {notices} سارية.</numerusform>
            <numerusform>لا تزال {notices} سارية.</numerusform>
            <numerusform>لا تزال {notices} سارية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If you already removed {apps}, you can install them again.</source>
        <translation>
            <numerusform>إن سبق أن أزلت {apps} فيمكنك تثبيته من جديد.</numerusform>
            <numerusform>إن سبق أن أزلت {apps} فيمكنك تثبيته من جديد.</numerusform>
            <numerusform>إن سبق أن أزلت {apps} فيمكنك تثبيتهما من جديد.</numerusform>
            <numerusform>إن سبق أن أزلت {apps} فيمكنك تثبيتها من جديد.</numerusform>
            <numerusform>إن سبق أن أزلت {apps} فيمكنك تثبيتها من جديد.</numerusform>
            <numerusform>إن سبق أن أزلت {apps} فيمكنك تثبيتها من جديد.</numerusform>
        </translation>
    </message>
    <message>
        <source>on {date}</source>
        <translation>في {date}</translation>
    </message>
    <message>
        <source>between {first} and {last}</source>
        <translation>بين {first} و{last}</translation>
    </message>
    <message>
        <source>You removed {app} {when}, after this notice.</source>
        <translation>أزلت {app} ({when})، بعد هذا التعميم.</translation>
    </message>
    <message>
        <source>You removed {app} {from_device} {when}, after this notice.</source>
        <translation>أزلت {app} {from_device} ({when})، بعد هذا التعميم.</translation>
    </message>
    <message>
        <source>{told} You can install it again.</source>
        <translation>{told} يمكنك تثبيته من جديد.</translation>
    </message>
    <message>
        <source>Fetch the newest policy and read this computer again (F5)</source>
        <translation>جلب أحدث سياسة وقراءة هذا الحاسوب من جديد (F5)</translation>
    </message>
    <message>
        <source>For the help desk</source>
        <translation>لمكتب الدعم</translation>
    </message>
    <message>
        <source>Whether it concerns {devices} is not known yet.</source>
        <translation>لا يُعرف بعد هل يخصّ {devices}.</translation>
    </message>
    <message>
        <source>It concerned none of your devices, as far as is known.</source>
        <translation>لم يكن يخصّ أيًّا من أجهزتك، بقدر ما هو معروف.</translation>
    </message>
    <message>
        <source>Of your devices it concerned: {devices}.</source>
        <translation>كان يخصّ من أجهزتك: {devices}.</translation>
    </message>
    <message>
        <source>It will concern none of your devices, as far as is known.</source>
        <translation>لن يخصّ أيًّا من أجهزتك، بقدر ما هو معروف.</translation>
    </message>
    <message>
        <source>Of your devices it will concern: {devices}.</source>
        <translation>سيخصّ من أجهزتك: {devices}.</translation>
    </message>
    <message>
        <source>It concerns none of your devices, as far as is known.</source>
        <translation>لا يخصّ أيًّا من أجهزتك، بقدر ما هو معروف.</translation>
    </message>
    <message>
        <source>Of your devices it concerns: {devices}.</source>
        <translation>يخصّ من أجهزتك: {devices}.</translation>
    </message>
    <message>
        <source>Answer the questions</source>
        <translation>أجب عن الأسئلة</translation>
    </message>
    <message>
        <source>At that moment the rest of it held.</source>
        <translation>في تلك اللحظة كان باقيه ساريًا.</translation>
    </message>
    <message>
        <source>The rest of it still holds.</source>
        <translation>ولا يزال باقيه ساريًا.</translation>
    </message>
    <message>
        <source>At that moment it held for {devices}.</source>
        <translation>في تلك اللحظة كان ساريًا على {devices}.</translation>
    </message>
    <message>
        <source>It still holds for {devices}.</source>
        <translation>ولا يزال ساريًا على {devices}.</translation>
    </message>
    <message>
        <source>It comes back {when}, as you chose.</source>
        <translation>سيظهر هذا مجددًا {when} كما اخترت.</translation>
    </message>
</context>
</TS>
