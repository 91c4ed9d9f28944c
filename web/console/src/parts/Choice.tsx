import { Select, type SelectProps } from "antd";
import { type KeyboardEvent, type ReactElement, useLayoutEffect, useRef } from "react";

/**
 * A list to choose one or several values from. The library's own leaves its open list without a name, so that a
 * screen reader says "list" and not of what; this one gives the list the name of its field: the label that it was
 * given, or that of the form's item around it.
 */
export function Choice<Value = string>(props: SelectProps<Value>) {
  const { id, mode, "aria-label": label } = props;
  return (
    <Select<Value>
      {...props}
      {...(mode === undefined ? {} : { onInputKeyDown: goesOn })}
      popupRender={(list) => <Named label={label ?? labelOf(id)} list={list} />}
    />
  );
}

/** The library takes the tabulator for a choice, which takes off again what was chosen just before. */
function goesOn(event: KeyboardEvent): void {
  if (event.key === "Tab") event.stopPropagation();
}

function Named({ label, list }: { label: string | undefined; list: ReactElement }) {
  const around = useRef<HTMLDivElement>(null);
  // without dependencies: the library changes its list for another element when there is nothing to choose
  useLayoutEffect(() => {
    if (label !== undefined) {
      around.current?.querySelector('[role="listbox"]')?.setAttribute("aria-label", label);
    }
  });
  return <div ref={around}>{list}</div>;
}

function labelOf(id: string | undefined): string | undefined {
  return id === undefined ? undefined : document.querySelector(`label[for="${CSS.escape(id)}"]`)?.textContent;
}
