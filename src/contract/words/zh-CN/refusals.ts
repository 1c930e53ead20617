/** Why something was refused, and what to do about it. The keys are the `reason` of a refusal or a problem. */
export const refusals = {
  // By status alone, when a proxy in between answered, and when nothing did
  'no-answer': '没有连上服务器，请检查网络后重试。',
  'status-400': '请求有误，请检查后重试。',
  'status-401': '尚未登录或登录已失效，请重新登录。',
  'status-403': '您没有办理此事的权限。',
  'status-404': '没有找到。',
  'status-409': '与现有内容冲突，请刷新后重试。',
  'status-413': '内容太大，请缩小后重试。',
  'status-422': '内容有误，请改正后重新提交。',
  'status-429': '请求过于频繁，请稍后再试。',
  'status-500': '系统出错，内容没有保存，请重试。',
  'status-502': '服务器暂时没有响应，请稍后再试。',
  'status-503': '系统暂时不可用，请稍后再试。',
  'status-504': '服务器响应超时，请稍后再试。',

  // At the door
  malformed: '提交的内容有误，请按各字段的提示改正后重新提交。',
  'not-json': '请求内容不是有效的 JSON，请以 application/json 提交。',
  'no-such-page': '没有这个地址，请检查链接。',
  'wrong-method': '这个地址不支持该操作。',
  'not-signed-in': '尚未登录或登录已失效，请重新登录。',
  'sign-in-failed': '账号或密码不正确。连续输错 5 次将锁定 15 分钟；如已锁定，请稍后再试或联系安全管理员。',
  'foreign-origin': '请求来自其他网站，已拒绝。请从本系统页面操作。',
  'change-password-first': '这是初始密码，请先修改密码。',
  'too-many-requests': '请求过于频繁，请 {seconds} 秒后再试。',
  'too-large': '内容太大，最多 {most}。',
  'version-needed': '缺少版本号（If-Match），请刷新页面后重试。',
  'changed-meanwhile': '您打开之后，别人已经修改过。请对照现在的内容，确认后重新提交。',
  'key-malformed': 'Idempotency-Key 应为 1 至 200 个可见字符。',
  'key-in-progress': '同一请求正在处理，请稍候。',
  'key-reused': '这个 Idempotency-Key 已用于另一项内容，请换一个新的。',
  'shown-once': '初始密码只显示一次，请重置密码以获得新的。',
  'database-away': '数据库暂时连不上，内容没有保存，请 {seconds} 秒后重试。',
  'answer-took-too-long': '处理时间过长，已停止，没有保存任何内容。请缩小范围后重试。',
  'wrong-content-type': '只接受 application/json（上传文件用 multipart/form-data）。',
  'went-wrong': '系统出错，内容没有保存。请重试；如仍出错，请把编号 {requestId} 告诉管理员。',

  // What kind of “no” it is
  'kind-not-found': '没有找到',
  'kind-not-allowed': '不允许',
  'kind-invalid': '内容有误',
  'kind-conflict': '未能办理',

  // Rights
  'no-permission': '您没有办理此事的权限。',
  'own-report': '填报人不能认定或退回自己填报的内容，请由其他人办理。',
  'own-account': '不能调整自己的账号，请由另一位安全管理员办理。',

  // Anything
  'no-such-subject': '没有找到，可能已撤销，或不在您的范围内。',
  'no-such-unit': '没有这个单位，请重新选择。',
  'nothing-changed': '内容与原来相同，没有需要保存的修改。',

  // Projects
  'credit-code-length': '统一社会信用代码应为 18 位，现为 {length} 位。',
  'credit-code-character': '统一社会信用代码第 {at} 位不能是“{character}”。',
  'credit-code-check-digit': '统一社会信用代码校验不符（末位应为 {expected}），请对照营业执照核对。',
  'investor-missing': '填写了统一社会信用代码，请同时填写投资方名称。',

  // Facts
  'day-in-future': '日期 {on} 晚于今天（{today}），只能填报已经发生的事。',
  'amount-missing': '“{kind}”必须填写金额。',
  'amount-not-positive': '金额必须大于零。',
  'step-missing': '请选择完成的是哪个节点。',
  'step-not-asked': '只有“节点完成”才需要选择节点。',
  'no-such-step': '该项目没有这个节点。',
  'no-such-fact': '该项目没有这条事实，无法更正。',
  'not-recognised-yet': '只有已认定的内容才能更正；未认定的请先由牵头办退回。',
  'correction-of-other-kind': '更正必须与原内容同类（{kind}）。',
  'being-corrected': '这条内容已有一份更正在等待认定。',
  'already-judged': '这条内容{verdict}，不能再次办理。',
  'reason-missing': '退回必须写明原因。',
  'already-superseded': '原内容已被另一份更正取代，这份更正只能退回。',
  'project-exited': '项目已退出，不能再填报“{kind}”。',

  // Evidence
  'upload-broken': '文件没有传完整，请重新上传。',
  'file-missing': '请选择一个文件。',
  'file-empty': '文件是空的。',
  'file-too-large': '文件太大，最多 20 MiB。',
  'file-type': '只接受 PDF、JPEG、PNG、WebP、xlsx、docx 文件（按内容判断，与扩展名无关）。',
  'image-too-large': '图片像素太多，最多 5000 万像素，请缩小后再传。',
  'evidence-closed': '这条内容已经办结，不能再补材料，请填报更正。',

  // Steps
  'due-needed': '请给出完成期限。',

  // People
  'slug-taken': '标识 {slug} 已被使用，请换一个。',
  'no-account': '这个人没有账号，没有密码可以重置。',
  'login-taken': '账号名 {login} 已被使用，请换一个。',
  'roles-exclusive': '系统、安全、审计管理员只能单独担任，不能兼任其他角色。',
  'last-security-admin': '至少要保留一位可用的安全管理员。',
  'password-wrong': '当前密码不正确。',
  'password-weak': '密码至少 10 位，含大写字母、小写字母、数字、符号中的三类，且不含账号名。',
  'password-same': '新密码不能与当前密码相同。',
  'demo-password': '演示账号的密码不能修改。',

  // Exports
  'too-many-to-export': '共 {rows} 个项目，一次最多导出 {most} 个，请缩小筛选范围后重试。',
  'unknown-column': '没有“{column}”这一列，可选：{options}。',
  'no-tables': '{asOf} 没有正在施行的、规定了四张表的制度。',
  'no-tables-in': '制度 {regime} 没有规定四张表。',
  'not-known-yet': '截至 {asOf} 还没有这个项目：当时尚未录入，也没有已发生的事实或已到期的计划。',
  'no-such-project': '没有找到这个项目，可能已撤销，或不在您的范围内。',
  'calendar-year-missing': '{year} 年的放假安排尚未导入，无法推算工作日，请先导入国务院办公厅的通知。',
  'import-not-open': '这次导入现在不能这样办理，请刷新页面查看其状态。',
  'import-has-errors': '还有 {errors} 行有误，请改正后再导入，或选择略过这些行。',
  'import-not-committed': '这次导入没有写入台账，无需撤销。',
  'built-on-import': '导入的项目上已有后续填报或调整，不能整批撤销。',

  // Matters
  'no-such-move': '没有这项操作。',
  'same-person': '您已经办理过“{did}”，“{act}”须由另一人办理。',
  'only-same-person': '只有办理“{did}”的本人才能“{act}”。',
  'wrong-state': '此事的状态已经改变，不能再“{act}”，请刷新后查看。',
  'not-raised': '此事尚未提出，不能“{act}”。',
  'already-raised': '此事已经提出过，请刷新后查看。',
  'only-once': '“{act}”只能办理一次。',
  'why-missing': '请写明理由。',
  'cause-missing': '请选择原因。',
  'outcome-missing': '请选择结果。',
  'deadline-missing': '请给出期限。',
  'note-missing': '请写明情况。',
  'agreed-by-missing': '请写明由谁同意。',
  'not-asked': '“{act}”不需要填写这一项。',
  'no-such-cause': '“{act}”不能用这个原因，请重新选择。',
  'no-such-outcome': '“{act}”没有这个结果，请重新选择。',
  'deadline-past': '期限必须晚于今天（{today}）。',
  'deadline-not-later': '新的期限必须晚于原期限 {due}。',
  'deadline-not-over': '期限 {due} 还没有过，不能作此处置。',
};
