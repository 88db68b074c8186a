import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { answered, api } from '../../web/console/client.ts';
import { Section } from '../../web/console/kit/section.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { dayWords, minuteWords } from '../../web/console/when.ts';

/** What one woman chose to keep with her application. Every look at it is written down, and she can see that. */
export default function EnclosuresPage({ params }: { params: Readonly<Record<string, string | undefined>> }) {
  const id = params['id'] ?? '';
  const read = useQuery({
    queryKey: ['enclosures', id],
    queryFn: () => answered(api.GET('/api/applications/{id}/enclosures', { params: { path: { id } } })),
  });
  return (
    <Reading of={read}>
      {({ number, items }) => (
        <>
          <p className="crumbs">
            <Link href="/protection">人身安全</Link> ／ <Link href={`/applications/${id}`}>{number}</Link>
          </p>
          <header className="page-head">
            <h1>她随申请保存的内容</h1>
            <span className="quiet">只用来保护她。不给对方看，不在电话里念。</span>
          </header>
          <div className="stack">
            {items.length === 0 && <Empty>她没有保存，或者已经拿掉了。</Empty>}
            {items.map(({ kind, title, keptAt, reviewOn, parts }) => (
              <Section
                key={kind}
                title={title}
                aside={
                  <span className="quiet small">
                    {minuteWords(keptAt)}保存{reviewOn ? `，${dayWords(reviewOn)}跟本人再看一遍` : ''}
                  </span>
                }
              >
                {parts.map((part) => (
                  <div key={part.title}>
                    <h3>{part.title}</h3>
                    <ul>
                      {part.lines.map((line) => (
                        <li key={line}>{line}</li>
                      ))}
                    </ul>
                  </div>
                ))}
              </Section>
            ))}
          </div>
        </>
      )}
    </Reading>
  );
}
