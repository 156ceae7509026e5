import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, ifMatch, newKey, once } from '@/api/client'
import type * as T from '@/api/types'
import { catalogueQuery, customersKey, regionsQuery, tagsQuery, useKeep } from './queries'

type NumberAction = { number: string; action: 'end' | 'restore' | 'first' }

/** What is done to the numbers and mail addresses of a customer. */
export function useNumberActions(id: string) {
  const onSuccess = useKeep()
  const path = { id }
  return {
    add: useMutation({
      mutationFn: (draft: T.NumberDraft): Promise<T.Customer> =>
        body(
          api.POST('/api/customers/{id}/numbers', {
            params: { path, header: once(newKey()) },
            body: draft,
          }),
        ),
      onSuccess,
    }),
    act: useMutation({
      mutationFn: ({ number, action }: NumberAction): Promise<T.Customer> => {
        const params = { path: { id, number } }
        if (action === 'end') return body(api.POST('/api/customers/{id}/numbers/{number}/end', { params }))
        return action === 'first'
          ? body(api.POST('/api/customers/{id}/numbers/{number}/first', { params }))
          : body(api.POST('/api/customers/{id}/numbers/{number}/restore', { params }))
      },
      onSuccess,
    }),
    wrong: useMutation({
      mutationFn: ({ number, source }: { number: string; source: string }): Promise<T.Customer> =>
        body(
          api.POST('/api/customers/{id}/numbers/{number}/wrong', {
            params: { path: { id, number } },
            body: { source },
          }),
        ),
      onSuccess,
    }),
    addMail: useMutation({
      mutationFn: (address: string): Promise<T.Customer> =>
        body(
          api.POST('/api/customers/{id}/mails', {
            params: { path, header: once(newKey()) },
            body: { address },
          }),
        ),
      onSuccess,
    }),
    endMail: useMutation({
      mutationFn: (mail: string): Promise<T.Customer> =>
        body(api.POST('/api/customers/{id}/mails/{mail}/end', { params: { path: { id, mail } } })),
      onSuccess,
    }),
  }
}

export function useProductActions(id: string) {
  const onSuccess = useKeep()
  return {
    save: useMutation({
      mutationFn: ({ product, draft }: { product?: string; draft: T.ProductDraft }): Promise<T.Customer> =>
        product
          ? body(
              api.PUT('/api/customers/{id}/products/{product}', {
                params: { path: { id, product } },
                body: draft,
              }),
            )
          : body(
              api.POST('/api/customers/{id}/products', {
                params: { path: { id }, header: once(newKey()) },
                body: draft,
              }),
            ),
      onSuccess,
    }),
    end: useMutation({
      mutationFn: (product: string): Promise<T.Customer> =>
        body(api.POST('/api/customers/{id}/products/{product}/end', { params: { path: { id, product } } })),
      onSuccess,
    }),
  }
}

export function useSaveRepair(customer: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ repair, draft }: { repair?: T.Repair; draft: T.RepairDraft }): Promise<T.Repair> =>
      repair
        ? body(
            api.PUT('/api/customers/{customer}/repairs/{id}', {
              params: { path: { customer, id: repair.id }, header: ifMatch(repair.version) },
              body: draft,
            }),
          )
        : body(
            api.POST('/api/customers/{customer}/repairs', {
              params: { path: { customer }, header: once(newKey()) },
              body: draft,
            }),
          ),
    onSuccess: () => client.invalidateQueries({ queryKey: customersKey }),
  })
}

export function useRecordConsent(id: string) {
  return useMutation({
    mutationFn: (draft: T.ConsentDraft): Promise<T.Customer> =>
      body(
        api.POST('/api/customers/{id}/consents', {
          params: { path: { id }, header: once(newKey()) },
          body: draft,
        }),
      ),
    onSuccess: useKeep(),
  })
}

export function useMergeCustomers() {
  return useMutation({
    mutationFn: ({ preview, take }: { preview: T.MergePreview; take: string[] }): Promise<T.Customer> =>
      body(
        api.POST('/api/customers/{id}/merge', {
          params: { path: { id: preview.duplicate.id }, header: ifMatch(preview.duplicate.version) },
          body: { into: preview.survivor.id, intoVersion: preview.survivor.version, take },
        }),
      ),
    onSuccess: useKeep(),
  })
}

export type ImportFile = { file: File; addHeld: boolean; key: string; dryRun: boolean }

/** The bytes go as they are: the server finds out their encoding. */
export function useImport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, addHeld, key, dryRun }: ImportFile): Promise<T.ImportView> => {
      const query = { fileName: file.name, addHeld }
      const sent = {
        body: file as unknown as string,
        bodySerializer: (bytes: unknown) => bytes as Blob,
        headers: { 'Content-Type': 'text/csv' },
      }
      return dryRun
        ? body(api.POST('/api/customer-imports/preview', { params: { query }, ...sent }))
        : body(api.POST('/api/customer-imports', { params: { query, header: once(key) }, ...sent }))
    },
    onSuccess: (report) =>
      report.dryRun ? undefined : void client.invalidateQueries({ queryKey: customersKey }),
  })
}

export function useSaveTag(existing: T.CustomerTag | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (draft: T.TagDraft): Promise<T.CustomerTag> =>
      existing
        ? body(
            api.PUT('/api/customer-tags/{key}', {
              params: { path: { key: existing.key }, header: ifMatch(existing.version) },
              body: draft,
            }),
          )
        : body(api.POST('/api/customer-tags', { params: { header: once(newKey()) }, body: draft })),
    onSuccess: () => void client.invalidateQueries({ queryKey: tagsQuery.queryKey }),
  })
}

export function useSaveRegion(existing: T.CustomerRegion | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (draft: T.RegionDraft): Promise<T.CustomerRegion> =>
      existing
        ? body(
            api.PUT('/api/customer-regions/{key}', {
              params: { path: { key: existing.key }, header: ifMatch(existing.version) },
              body: draft,
            }),
          )
        : body(api.POST('/api/customer-regions', { params: { header: once(newKey()) }, body: draft })),
    onSuccess: () => void client.invalidateQueries({ queryKey: regionsQuery.queryKey }),
  })
}

export function useSaveItem(existing: T.CatalogueItem | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (draft: T.ItemDraft): Promise<T.CatalogueItem> =>
      existing
        ? body(
            api.PUT('/api/product-catalogue/{id}', {
              params: { path: { id: existing.id }, header: ifMatch(existing.version) },
              body: draft,
            }),
          )
        : body(api.POST('/api/product-catalogue', { params: { header: once(newKey()) }, body: draft })),
    onSuccess: () => void client.invalidateQueries({ queryKey: catalogueQuery.queryKey }),
  })
}
