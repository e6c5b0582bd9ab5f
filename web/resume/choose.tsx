import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { useTexts } from '../texts/provider.tsx';
import { Drop } from './drop.tsx';
import './resume.css';

/** A résumé chosen before the interview is there: it is given when that begins. */
export default function ChooseResume({
  file,
  onChoose,
}: {
  file: File | null;
  onChoose: (file: File | null) => void;
}) {
  const texts = useTexts('resume');
  return (
    <section className="resume-part" aria-labelledby="resume">
      <h2 id="resume">{texts.title}</h2>
      <p>{texts.lead}</p>
      <p className="soft">{texts.use}</p>
      {file ? (
        <Banner tone="good">
          <p>
            <bdi>{texts.chosen(file.name)}</bdi>{' '}
            <Button size="small" onClick={() => onChoose(null)}>
              {texts.takeBack}
            </Button>
          </p>
        </Banner>
      ) : (
        <Drop label={texts.choose} onFile={onChoose} />
      )}
      <p className="soft">{texts.later}</p>
    </section>
  );
}
