import { App } from "antd";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Key } from "../i18n/words";

interface Answers {
  stay?: () => void;
  leave: () => void;
}

/**
 * Asks whether to go on, where something would be lost by that. Staying is what the keyboard answers first.
 *
 * @returns asks, and gives back how to take the question away
 */
export function useLeaveQuestion(): (answers: Answers, asked?: Key) => () => void {
  const { modal } = App.useApp();
  const { t } = useTranslation();
  return useCallback(
    ({ stay, leave }: Answers, asked?: Key) => {
      const question = modal.confirm({
        title: t(asked ?? ("form.leave" satisfies Key)),
        okText: t((asked === undefined ? "leave.discard" : "leave.go") satisfies Key),
        cancelText: t("leave.stay" satisfies Key),
        okButtonProps: { danger: true },
        focusable: { autoFocusButton: "cancel" },
        onOk: leave,
        ...(stay === undefined ? {} : { onCancel: stay }),
      });
      return question.destroy;
    },
    [modal, t],
  );
}
