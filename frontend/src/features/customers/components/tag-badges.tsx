import { Badge } from '@/components/badge'
import { useTagName } from '../words'
import styles from './customers.module.css'

export function TagBadges({ tags }: { tags: string[] }) {
  const name = useTagName()
  if (tags.length === 0) return <>{'–'}</>
  return (
    <span className={styles.badges}>
      {tags.map((tag) => (
        <Badge key={tag}>{name(tag)}</Badge>
      ))}
    </span>
  )
}
