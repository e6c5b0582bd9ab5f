import { Tab, TabList, TabPanel, TabProvider } from '@ariakit/react/tab';
import type { ReactNode } from 'react';
import './tabs.css';

export interface TabPart {
  id: string;
  label: ReactNode;
  content: ReactNode;
}

/** Views of which one is shown; `selected` and `onSelect` where somebody else keeps which. */
export function Tabs({
  label,
  parts,
  selected,
  onSelect,
}: {
  /** What the list of tabs is called by those who hear it. */
  label: string;
  parts: readonly TabPart[];
  selected?: string;
  onSelect?: (id: string) => void;
}) {
  const select = (id: string | null | undefined) => {
    if (id) onSelect?.(id);
  };
  return (
    <TabProvider
      {...(selected === undefined ? { defaultSelectedId: parts[0]?.id } : { selectedId: selected })}
      setSelectedId={select}
    >
      <TabList className="tabs" aria-label={label}>
        {parts.map((part) => (
          <Tab key={part.id} id={part.id} className="tab">
            {part.label}
          </Tab>
        ))}
      </TabList>
      {parts.map((part) => (
        <TabPanel key={part.id} tabId={part.id} className="tab-panel">
          {part.content}
        </TabPanel>
      ))}
    </TabProvider>
  );
}
