import { Form, Input } from "antd";
import { useState } from "react";
import { expect, test } from "vitest";
import { type Answer, Problem } from "../api/client";
import { button, drawnInPool, holds, soon, type } from "../testing/drawn";
import { Held } from "./Held";
import { SavedForm } from "./SavedForm";
import { useSaving } from "./useSaving";

interface Shop {
  name: string;
  city: string;
}

const FIRST: Answer<Shop> = { body: { name: "Shop", city: "Wuhan" }, etag: '"v1"' };
const THEIRS: Answer<Shop> = { body: { name: "Their shop", city: "Chengdu" }, etag: '"v2"' };

type Saved = Shop & { version: string };

/** A page whose shop somebody else saves while it is changed here; what the server takes in the end is told. */
function Page({ saved }: { saved: Saved[] }) {
  const [read, setRead] = useState(FIRST);
  const save = async (shop: Shop, version: string) => {
    if (version === FIRST.etag) {
      setRead(THEIRS);
      throw new Problem(412, "changed-meanwhile", "Somebody has changed this.");
    }
    saved.push({ ...shop, version });
  };
  return (
    <Held read={read}>{(held) => <ShopForm stored={held.body} save={(shop) => save(shop, held.etag ?? "")} />}</Held>
  );
}

function page(): { saved: Saved[] } {
  const saved: Saved[] = [];
  drawnInPool(<Page saved={saved} />, []);
  return { saved };
}

function ShopForm({ stored, save }: { stored: Shop; save: (shop: Shop) => Promise<void> }) {
  const [form] = Form.useForm<Shop>();
  const { saving, touch } = useSaving(form, save);
  return (
    <SavedForm<Shop>
      form={form}
      initialValues={stored}
      isNew={false}
      readOnly={false}
      saving={saving}
      fill={(shop: Shop) => shop}
      changed={touch}
      finish={saving.mutate}
    >
      <Form.Item name="name" label="The name">
        <Input />
      </Form.Item>
      <Form.Item name="city" label="The city">
        <Input />
      </Form.Item>
    </SavedForm>
  );
}

const press = async (name: string) => (await button(name)).click();

const side = (label: string) =>
  soon(() => document.querySelector(`[aria-label="${label}: whose?"] .ant-radio-wrapper-checked`));

test("each keeps what they changed, unless somebody chooses, and it is saved over what is there now", async () => {
  const { saved } = page();
  await type("#name", "My shop");
  await press("Save");
  expect((await side("The name")).textContent).toBe("Here: My shop");
  expect((await side("The city")).textContent).toBe("Saved by them: Chengdu");
  await press("Save so");
  await holds(() => expect(saved).toEqual([{ name: "My shop", city: "Chengdu", version: '"v2"' }]));
});

test("what somebody else saved can be taken over what was typed", async () => {
  const { saved } = page();
  await type("#name", "My shop");
  await press("Save");
  await side("The name");
  const theirs = document.querySelector<HTMLInputElement>('[aria-label="The name: whose?"] input[value="theirs"]');
  theirs?.click();
  await press("Save so");
  await holds(() => expect(saved).toEqual([{ name: "Their shop", city: "Chengdu", version: '"v2"' }]));
});
