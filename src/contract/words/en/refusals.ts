import type { refusals as zh } from '../zh-CN/refusals.ts';

export const refusals: Record<keyof typeof zh, string> = {
  // By status alone, when a proxy in between answered, and when nothing did
  'no-answer': 'The server cannot be reached; check the network and try again.',
  'status-400': 'The request is not right; check it and try again.',
  'status-401': 'You are not signed in, or your session has ended; sign in again.',
  'status-403': 'You do not have the right to do this.',
  'status-404': 'Not found.',
  'status-409': 'It conflicts with what is there; reload and try again.',
  'status-413': 'Too large; make it smaller and try again.',
  'status-422': 'Something in it is not right; correct it and send it again.',
  'status-429': 'Too many requests; try again later.',
  'status-500': 'Something broke and nothing was saved; try again.',
  'status-502': 'The server does not answer at the moment; try again later.',
  'status-503': 'The system is not available at the moment; try again later.',
  'status-504': 'The server took too long; try again later.',

  // At the door
  malformed: 'Something in the request is not right; correct each field as noted and send it again.',
  'not-json': 'The request is not valid JSON; send it as application/json.',
  'no-such-page': 'There is nothing at this address; check the link.',
  'wrong-method': 'This address does not take that method.',
  'not-signed-in': 'You are not signed in, or your session has ended; sign in again.',
  'sign-in-failed':
    'Account or password is not right. Five wrong tries lock it for 15 minutes; if it is locked, try later or ask the security administrator.',
  'foreign-origin': 'The request came from another site and was refused; use the pages of this system.',
  'change-password-first': 'This is a first password; change it before anything else.',
  'too-many-requests': 'Too many requests; try again in {seconds} seconds.',
  'too-large': 'Too large; at most {most}.',
  'version-needed': 'The version (If-Match) is missing; reload the page and try again.',
  'changed-meanwhile': 'Somebody changed this after you opened it; compare with what it is now, then send again.',
  'key-malformed': 'Idempotency-Key must be 1 to 200 visible characters.',
  'key-in-progress': 'The same request is still being worked on; wait a moment.',
  'key-reused': 'This Idempotency-Key was used for something else; take a new one.',
  'shown-once': 'A first password is shown only once; reset the password to get a new one.',
  'database-away':
    'The database cannot be reached at the moment and nothing was saved; try again in {seconds} seconds.',
  'answer-took-too-long': 'It took too long and was stopped; nothing was saved. Narrow it down and try again.',
  'wrong-content-type': 'Only application/json is taken (files as multipart/form-data).',
  'went-wrong':
    'Something broke and nothing was saved. Try again; if it breaks again, give the number {requestId} to your administrator.',

  // What kind of “no” it is
  'kind-not-found': 'Not found',
  'kind-not-allowed': 'Not allowed',
  'kind-invalid': 'Not right',
  'kind-conflict': 'Not done',

  // Rights
  'no-permission': 'You do not have the right to do this.',
  'others-report': 'Only who reported something can take it back.',
  'own-report': 'Who reported something cannot recognise or return it; somebody else has to.',
  'own-account': 'You cannot change your own account; another security administrator has to.',

  // Anything
  'no-such-subject': 'Not found: it may have been withdrawn, or it is outside your reach.',
  'no-such-unit': 'There is no such unit; choose another.',
  'nothing-changed': 'Nothing differs from what is there; there is nothing to save.',

  // Projects
  'credit-code-length': 'A unified social credit code has 18 characters; this has {length}.',
  'credit-code-character': 'Character {at} of a unified social credit code cannot be “{character}”.',
  'credit-code-check-digit':
    'The unified social credit code does not check (it should end in {expected}); compare it with the licence.',
  'investor-missing': 'A credit code is given; give the name of the investor too.',

  // Facts
  'day-in-future': 'The day {on} is later than today ({today}); only what has happened can be reported.',
  'amount-missing': '“{kind}” needs an amount.',
  'amount-not-positive': 'The amount must be more than zero.',
  'step-missing': 'Choose the step that was done.',
  'step-not-asked': 'A step is named only for “step done”.',
  'no-such-step': 'The project has no such step.',
  'no-such-fact': 'The project has no such fact to correct.',
  'not-recognised-yet': 'Only what has been recognised can be corrected; what has not is returned by the office first.',
  'correction-of-other-kind': 'A correction must be of the same kind ({kind}).',
  'being-corrected': 'A correction of this is waiting to be recognised already.',
  'already-judged': 'This has been judged already ({verdict}).',
  'reason-missing': 'A return needs a reason.',
  'already-superseded': 'What this corrects has been replaced by another correction; it can only be returned.',
  'project-exited': 'The project has exited; “{kind}” can no longer be reported.',

  // Evidence
  'upload-broken': 'The file did not arrive whole; send it again.',
  'file-missing': 'Choose a file.',
  'file-empty': 'The file is empty.',
  'file-too-large': 'The file is too large; at most 20 MiB.',
  'file-type': 'Only PDF, JPEG, PNG, WebP, HEIC, xlsx and docx are taken (by their content, whatever they are named).',
  'image-too-large': 'The picture has too many pixels; at most 50 million. Make it smaller.',
  'evidence-closed': 'This has been settled and takes no more evidence; report a correction.',

  // Steps
  'due-needed': 'Give a due day.',

  // People
  'slug-taken': 'The slug {slug} is taken; choose another.',
  'no-account': 'This person has no account, and no password to reset.',
  'login-taken': 'The account name {login} is taken; choose another.',
  'roles-exclusive': 'System, security and audit administrators hold that post alone, with no other role.',
  'last-security-admin': 'At least one working security administrator has to remain.',
  'password-wrong': 'The present password is not right.',
  'password-weak':
    'A password needs at least 10 characters, three of: capital letters, small letters, digits, signs; and not the account name.',
  'password-same': 'The new password must differ from the present one.',
  'demo-password': 'Passwords of demo accounts cannot be changed.',

  // Exports
  'too-many-to-export': '{rows} projects match, and one file takes at most {most}. Narrow the filter and try again.',
  'no-such-figure': 'No regime in force on that day has this indicator; choose another.',
  'no-such-task': 'This indicator is not measured over a task of the year.',
  'task-not-whole': 'A number of projects is a whole number.',
  'task-too-far-ahead': 'Tasks can be set five years ahead at most.',
  'no-such-ranking': 'No regime in force on that day has this ranking; choose another.',
  'too-many-visits': 'That is {rows} records; one file takes {most}. Narrow the filter and try again.',
  'unknown-column': 'There is no column “{column}”. Choose among: {options}.',
  'no-tables': 'No regime that is running on {asOf} has the four tables.',
  'no-tables-in': 'The regime {regime} has no four tables.',
  'not-known-yet':
    'On {asOf} this project was not known yet: it had not been entered, and nothing had happened to it or been planned.',
  'no-such-project': 'There is no such project: it may have been withdrawn, or it is outside your reach.',
  'calendar-year-missing':
    'The holidays of {year} are not loaded, so workdays cannot be counted; load the State Council notice first.',
  'import-not-open': 'That cannot be done with this import now; reload the page and see how it stands.',
  'import-has-errors': '{errors} rows are wrong; correct them and import again, or choose to leave them out.',
  'import-not-committed': 'This import was never written to the ledger; there is nothing to take back.',
  'built-on-import':
    'Something has been reported or changed on the imported projects since; the import can no longer be taken back as a whole.',

  // Matters
  'no-cards-in': 'On {asOf} no such regime with cards is in force.',
  'no-cards-to-propose': 'As of {asOf} there are no new cards to propose.',
  'too-many-rows': 'One file takes {most} rows at most; narrow the list and try again.',
  'no-limit-near': 'No limit warns of this project or has passed.',
  'not-a-share': 'Give a percentage or a fraction, such as 28% or 1/3.',
  'no-land-review': 'On {asOf} no such regime with a land clean-up is in force.',
  'no-land-to-list': 'As of {asOf} no project has land to clean up.',
  'land-listed':
    'The land list of {period} is made and stays as it is; land found on the spot can still be added one by one.',
  'found-by-rule': 'Land of this kind is found by the rule and is not listed by hand.',
  'no-such-kind': 'The regime has no such kind; choose another.',
  'result-not-in-regime': 'The regime does not know this result; choose another.',
  'no-such-move': 'There is no such step.',
  'same-person': 'You have done “{did}” yourself; “{act}” takes another person.',
  'only-same-person': 'Only whoever did “{did}” can do “{act}”.',
  'wrong-state': 'This has moved on, so “{act}” is no longer possible; reload to see where it stands.',
  'not-raised': 'Nothing has been raised yet, so “{act}” is not possible.',
  'already-raised': 'This has been raised already; reload to see it.',
  'only-once': '“{act}” can be done only once.',
  'why-missing': 'Say why.',
  'cause-missing': 'Choose the cause.',
  'outcome-missing': 'Choose the outcome.',
  'deadline-missing': 'Give a deadline.',
  'note-missing': 'Say what was done or found.',
  'agreed-by-missing': 'Say who agreed.',
  'not-asked': '“{act}” does not take this.',
  'no-such-cause': '“{act}” does not take this cause; choose another.',
  'no-such-outcome': '“{act}” has no such outcome; choose another.',
  'deadline-past': 'The deadline must be later than today ({today}).',
  'deadline-not-later': 'The new deadline must be later than {due}.',
  'deadline-not-over': 'The deadline {due} is not over yet; this outcome has to wait.',
  'clock-order':
    '“{what}” on {on} cannot follow what came before: a clock is started, stopped and set going again in order',
  'mutual-prerequisites': 'these procedures wait for each other and none can begin: bring them to a joint meeting',

  // Duties and the calendar
  'due-not-open': 'It is not open yet; it can be done from {opens}.',
  'own-unit-due': 'Nobody excuses their own unit; ask the supervision of another.',
  'span-too-long': 'The span is too long; three years at most.',
  'too-many-dues': '{rows} dues; at most {most} at once. Narrow the list and try again.',
  'no-such-duty': 'There is no such duty, or it is not among those you see.',
  'year-not-entered': 'Nobody has entered holidays for {year}; there is nothing to give up.',
  'holiday-none': '{year} has no holiday at all; enter at least one.',
  'holiday-outside-year': '{on} is not in {year}; enter it in its own year.',
  'holiday-backwards': 'It ends on {to}, before it begins on {from}.',
  'holiday-too-long': '{name} has {days} days; {most} at most. Please check.',
  'holiday-overlaps': '{name} (from {from}) overlaps {other}.',
  'make-up-outside-year': '{on} is not in {year}; enter it in its own year.',
  'make-up-no-weekend': '{on} is no weekend day; it is worked anyway.',
  'make-up-in-holiday': '{on} lies in {name} and cannot be worked too.',
  'make-up-twice': '{on} stands here twice.',
  'unit-missing': 'Choose the responsible unit.',
  'person-missing': 'Name the responsible person.',
  'leader-missing': 'Name the responsible leader.',
  'no-such-meeting': 'There is no such meeting.',
  'no-such-dispatch': 'No regime asks units to explain at a meeting on that day.',
  'nobody-to-ask': 'Nobody is to be asked: every unit has a breakthrough, or was asked already.',
  'nothing-proposed': 'The office has proposed nothing yet: decide in your own words.',
  'cannot-gather': 'These problems cannot be gathered: one is closed, returned or gathered already.',
  'follower-missing': 'Name who follows it at the city.',
  'level-missing': 'Choose the level.',
  'no-unit-of-own': 'Your account belongs to no unit, so it cannot raise problems.',
  'no-such-level': 'There is no such level.',
  'not-the-next-level': 'A problem goes up one level at a time; choose the next one.',
};
