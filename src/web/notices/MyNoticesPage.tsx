import { showNoticeSettings } from '../../contract/notices.ts';
import { useAnswer } from '../answer.ts';
import { useText } from '../messages/language.tsx';
import '../sheet.css';
import { Loaded } from '../states.tsx';
import { useTitle } from '../title.ts';
import { FeedCard } from './FeedCard.tsx';
import { noticeText } from './messages.ts';
import './notices.css';
import { SettingsForm } from './SettingsForm.tsx';

/** 我的提醒: by which ways, when, and the calendar feed. */
export function MyNoticesPage() {
  const text = useText(noticeText);
  useTitle(text('settings'));
  const answer = useAnswer(showNoticeSettings, {});
  return (
    <section className="sheet">
      <h1>{text('settings')}</h1>
      <p className="quiet">{text('settingsAbout')}</p>
      <Loaded of={answer}>
        {(settings) => (
          <>
            <SettingsForm settings={settings} />
            <FeedCard madeAt={settings.feedMadeAt} />
          </>
        )}
      </Loaded>
    </section>
  );
}
