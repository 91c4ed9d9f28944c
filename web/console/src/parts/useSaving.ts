import { useMutation } from "@tanstack/react-query";
import type { FormInstance } from "antd";
import { useState } from "react";
import { showErrors } from "./fields";
import { useMarkedUnsaved } from "./unsaved";
import { useUnsaved } from "./useUnsaved";

interface Ways {
  saved?: () => void;
  /** Shows beside its field what was wrong with it; as usual if left out. */
  show?: (error: unknown) => void;
}

/**
 * What is typed into a form, until it is saved: leaving asks first. While it is on its way leaving asks nothing, since
 * what saves it may lead to another page; what was refused is unsaved again, and told beside the fields.
 */
export function useSaving<Values>(
  form: FormInstance,
  save: (values: Values) => Promise<unknown>,
  { saved, show = (error) => showErrors(form, error) }: Ways = {},
) {
  const [dirty, setDirty] = useState(false);
  useUnsaved(dirty);
  const saving = useMutation({
    mutationFn: async (values: Values) => {
      setDirty(false);
      return save(values);
    },
    onSuccess: () => saved?.(),
    onError: (error) => {
      setDirty(true);
      show(error);
    },
  });
  useMarkedUnsaved(dirty || saving.isPending);
  return { saving, dirty, touch: () => setDirty(true) };
}
